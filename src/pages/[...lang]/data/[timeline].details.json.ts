import type { APIRoute } from "astro";
import type { Collection, Timeline } from "#model/collection.ts";
import { detailsOf } from "#model/details.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { pathsInLanguages } from "#shell/languages.ts";

export const getStaticPaths = () =>
  pathsInLanguages((collection) =>
    collection.timelines.map((timeline) => ({
      params: { timeline: timeline.id },
      props: { timeline },
    })),
  );
interface Props extends Record<string, unknown> {
  collection: Collection;
  timeline: Timeline;
}

export const GET: APIRoute<Props> = ({ props: { collection, timeline } }) =>
  Response.json(detailsOf(collection, timeline, siteWordsOf(collection.site.lang)));
