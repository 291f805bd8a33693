import type { APIRoute } from "astro";
import type { Collection } from "#model/collection.ts";
import { type Embeddable, everyEmbed } from "#model/embeds.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { oembed } from "#publish/oembed.ts";
import { pathsInLanguages } from "#shell/languages.ts";

interface Props {
  readonly collection: Collection;
  readonly shown: Embeddable;
}

/** Under a former id the answer is that of the event as it is called today. */
export const getStaticPaths = () =>
  pathsInLanguages((collection) =>
    everyEmbed(collection).map(({ at, shown }) => ({
      params: { path: at.oembed.replace(/^oembed\/|\.json$/g, "") },
      props: { shown },
    })),
  );

export const GET: APIRoute<Props> = ({ props: { collection, shown } }) =>
  new Response(`${JSON.stringify(oembed(collection, shown, siteWordsOf(collection.site.lang)), null, 2)}\n`, {
    headers: { "content-type": "application/json+oembed; charset=utf-8" },
  });
