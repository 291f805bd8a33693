import type { APIRoute } from "astro";
import { siteUrl } from "#model/site-url.ts";
import { collection } from "#shell/collection.ts";

/** Everything may be read; the sitemap says where it is. */
export const GET: APIRoute = async () => {
  const { site } = await collection();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteUrl(site, "sitemap-index.xml")}\n`);
};
