import type { APIRoute } from "astro";
import type { Collection } from "#model/collection.ts";
import { type Embeddable, everyEmbed } from "#model/embeds.ts";
import { eventsById } from "#model/lookup.ts";
import { siteUrl } from "#model/site-url.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { eventTile, timelineTile } from "#publish/tiles/tile.ts";
import { collection as read } from "#shell/collection.ts";
import { pngOf } from "#shell/tiles.ts";

interface Props {
  readonly collection: Collection;
  readonly shown: Embeddable;
  readonly ending: "png" | "svg";
}

export async function getStaticPaths() {
  const collection = await read();
  return everyEmbed(collection).flatMap(({ at, shown }) =>
    (["png", "svg"] as const).map((ending) => ({
      params: { path: `${at.picture.replace(/^og\//, "")}.${ending}` },
      props: { collection, shown, ending },
    })),
  );
}

/** The picture of a page, as PNG for previews of links and as SVG for print. */
export const GET: APIRoute<Props> = async ({ props: { collection, shown, ending } }) => {
  const { svg } = tileOf(collection, shown);
  if (ending === "svg") return new Response(svg, { headers: { "content-type": "image/svg+xml; charset=utf-8" } });
  const png = await pngOf(svg, siteUrl(collection.site, shown.path));
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
};

function tileOf(collection: Collection, { kind, id }: Embeddable): { readonly svg: string } {
  const words = siteWordsOf(collection.site.lang);
  const event = kind === "event" ? eventsById(collection).get(id) : undefined;
  if (event !== undefined) return eventTile(collection, event, words);
  const timeline = collection.timelines.find((one) => one.id === id);
  if (timeline === undefined) throw new Error(`The collection has no timeline ${id}.`);
  return timelineTile(collection, timeline, words);
}
