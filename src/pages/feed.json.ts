import type { APIRoute } from "astro";
import { jsonFeed } from "#publish/json-feed.ts";
import { collection } from "#shell/collection.ts";

/** New events and corrections as JSON Feed. */
export const GET: APIRoute = async () =>
  new Response(jsonFeed(await collection()), { headers: { "content-type": "application/feed+json; charset=utf-8" } });
