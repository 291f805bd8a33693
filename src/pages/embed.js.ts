import type { APIRoute } from "astro";
import { embedScripts } from "#shell/embed-scripts.ts";

/** What a host page loads: the newest. */
export const GET: APIRoute = async () =>
  new Response((await embedScripts()).host.text, { headers: { "content-type": "text/javascript; charset=utf-8" } });
