import { Feed } from "feed";
import type { Collection } from "#model/collection.ts";
import { instantOf, platformDate } from "#model/instant.ts";
import { siteUrl } from "#model/site-url.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { feedEntries } from "./changes.ts";
import { escaped } from "./escaped.ts";

/** `/feed.xml`: new events and corrections as Atom (RFC 4287). A day stands as its first moment in UTC. */
export function atomFeed(collection: Collection): string {
  const { site } = collection;
  const words = siteWordsOf(site.lang);
  const entries = feedEntries(collection, words);
  const home = siteUrl(site, "");
  const { publisher } = site;
  const author = publisher === null ? { name: site.title } : { name: publisher.name, link: publisher.url ?? home };
  const feed = new Feed({
    id: home,
    link: home,
    title: words.publish.feed(site.title),
    description: site.description,
    language: site.lang,
    updated: momentOf(entries[0]?.day ?? "1970-01-01"),
    feedLinks: { atom: siteUrl(site, "feed.xml") },
    generator: false,
    author,
    ...(site.license === null ? {} : { copyright: site.license.name }),
  });
  for (const { id, url, title, html, day, tags } of entries) {
    feed.addItem({
      id,
      link: url,
      // the library says type="html" here, but not of the feed's own title
      title: escaped(title),
      content: html,
      date: momentOf(day),
      published: momentOf(day),
      category: tags.map((term) => ({ name: term, term })),
    });
  }
  return feed.atom1();
}

function momentOf(day: string) {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  return platformDate(instantOf(year, month, date));
}
