import type { APIRoute } from "astro";
import type { Timeline } from "#model/collection.ts";
import { detailsOf } from "#model/details.ts";
import { type InLanguage, pathsInLanguages } from "#shell/languages.ts";

export const getStaticPaths = () =>
  pathsInLanguages((collection) =>
    collection.timelines.map((timeline) => ({
      params: { timeline: timeline.id },
      props: { timeline },
    })),
  );
interface Props extends InLanguage, Record<string, unknown> {
  timeline: Timeline;
}

export const GET: APIRoute<Props> = ({ props: { collection, words, timeline } }) =>
  Response.json(detailsOf(collection, timeline, words));
