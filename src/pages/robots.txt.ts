import type { APIRoute } from "astro";
import { href } from "#model/addresses.ts";
import { collection } from "#shell/collection.ts";

/** Everything may be read; the sitemap says where it is. */
export const GET: APIRoute = async () => {
  const { site } = await collection();
  const sitemap = new URL(href(site.base, "sitemap-index.xml"), site.url).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
