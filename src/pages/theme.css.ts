import type { APIRoute } from "astro";
import { themeCss } from "#publish/theme-css.ts";
import { collection } from "#shell/collection.ts";

/** The colours that the collection sets over the generator's own. */
export const GET: APIRoute = async () => {
  const { site } = await collection();
  return new Response(themeCss(site.theme), { headers: { "content-type": "text/css; charset=utf-8" } });
};
