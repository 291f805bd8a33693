import type { Collection } from "#model/collection.ts";
import { plainSnippet } from "#model/embed-snippets.ts";
import { type Embeddable, frameSize, pictureSize } from "#model/embeds.ts";
import { eventsById } from "#model/lookup.ts";
import { fileUrl, siteUrl } from "#model/site-url.ts";
import type { SiteWords } from "#model/site-words.ts";

/** An answer to oEmbed 1.0. A static file can't honour `maxwidth`: the frame is as wide as what it stands in. */
export interface OEmbed {
  readonly type: "rich";
  readonly version: "1.0";
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Seconds. */
  readonly cache_age: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
  /** One frame and no script, so that it stands where scripts are stripped. */
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

const day = 86_400;

/** What a page answers to a site that asks how to embed it. */
export function oembed(collection: Collection, shown: Embeddable, words: SiteWords): OEmbed {
  const { site } = collection;
  const event = shown.kind === "event" ? eventsById(collection).get(shown.id) : undefined;
  const title = event === undefined || event.withdrawn === null ? shown.title : words.publish.withdrawn(shown.title);
  const home = siteUrl(site, "");
  const picture = fileUrl(site, shown.picture);
  const html = plainSnippet({
    frame: siteUrl(site, shown.frame),
    page: siteUrl(site, shown.path),
    picture,
    script: "",
    integrity: null,
    title: words.embed.frame(title, site.title),
    alt: "",
    credit: "",
    height: frameSize.height,
  });
  return {
    type: "rich",
    version: "1.0",
    title,
    author_name: site.publisher?.name ?? site.title,
    author_url: site.publisher?.url ?? home,
    provider_name: site.title,
    provider_url: home,
    cache_age: day,
    thumbnail_url: `${picture}.png`,
    thumbnail_width: pictureSize.width,
    thumbnail_height: pictureSize.height,
    html,
    width: frameSize.width,
    height: frameSize.height,
  };
}
