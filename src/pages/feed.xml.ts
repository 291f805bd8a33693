import type { APIRoute } from "astro";
import { atomFeed } from "#publish/atom-feed.ts";
import { collection } from "#shell/collection.ts";

/** New events and corrections as Atom. */
export const GET: APIRoute = async () =>
  new Response(atomFeed(await collection()), { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
