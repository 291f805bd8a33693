import type { Collection } from "#model/collection.ts";
import { siteUrl } from "#model/site-url.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { feedEntries } from "./changes.ts";

/** `/feed.json`: the entries of the Atom feed as JSON Feed 1.1. */
export function jsonFeed(collection: Collection): string {
  const { site } = collection;
  const words = siteWordsOf(site.lang);
  const { publisher } = site;
  const author =
    publisher === null
      ? { name: site.title }
      : { name: publisher.name, ...(publisher.url === null ? {} : { url: publisher.url }) };
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: words.publish.feed(site.title),
    home_page_url: siteUrl(site, ""),
    feed_url: siteUrl(site, "feed.json"),
    description: site.description,
    authors: [author],
    language: site.lang,
    items: feedEntries(collection, words).map(({ id, url, title, html, image, day, tags }) => ({
      id,
      url,
      title,
      content_html: html,
      ...(image === null ? {} : { image }),
      date_published: `${day}T00:00:00Z`,
      tags,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
