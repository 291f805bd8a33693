import type { APIRoute } from "astro";
import { type Embeddable, everyEmbed } from "#model/embeds.ts";
import { oembed } from "#publish/oembed.ts";
import { type InLanguage, pathsInLanguages } from "#shell/languages.ts";

interface Props extends InLanguage {
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

export const GET: APIRoute<Props> = ({ props: { collection, words, shown } }) =>
  new Response(`${JSON.stringify(oembed(collection, shown, words), null, 2)}\n`, {
    headers: { "content-type": "application/json+oembed; charset=utf-8" },
  });
