/** What of a collection can stand in another page, and where its frame, its answer to oEmbed and its picture are. */
import type { Collection, Timeline, TimelineEvent } from "./collection.ts";
import type { Site } from "./site.ts";

/** A page that can be embedded. Paths stand under the base and don't begin with a slash. */
export interface Embeddable {
  readonly kind: "timeline" | "event";
  readonly id: string;
  readonly title: string;
  /** Of the page, e.g. `events/a/`; empty for the home page. */
  readonly path: string;
  /** Of the page made for a frame. */
  readonly frame: string;
  /** Of the static answer to oEmbed. */
  readonly oembed: string;
  /** Of the picture, without the ending `.png` or `.svg`. */
  readonly picture: string;
}

/** A frame's own size where its host states none, in px. */
export const frameSize = { width: 640, height: 480 } as const;

/** Size of the picture of a page, in px. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** Where a timeline can be embedded from. */
export const timelineEmbed = (site: Site, { id, title }: Timeline): Embeddable =>
  embeddable("timeline", id, title, id === site.timeline ? "" : `timelines/${id}/`);

/** Where an event can be embedded from. */
export const eventEmbed = ({ id, title }: TimelineEvent): Embeddable => embeddable("event", id, title, `events/${id}/`);

/** Everything in a collection that can be embedded: its timelines, then its events. */
const embeddables = (collection: Collection): readonly Embeddable[] => [
  ...collection.timelines.map((timeline) => timelineEmbed(collection.site, timeline)),
  ...collection.events.map(eventEmbed),
];

/**
 * Everything that can be embedded with the address under which it is found: its own, and those it had under
 * its former ids.
 */
export const everyEmbed = (
  collection: Collection,
): readonly { readonly at: Embeddable; readonly shown: Embeddable }[] => [
  ...embeddables(collection).map((shown) => ({ at: shown, shown })),
  ...collection.timelines.flatMap((timeline) =>
    timeline.formerly.map((id) => ({
      at: embeddable("timeline", id, timeline.title, `timelines/${id}/`),
      shown: timelineEmbed(collection.site, timeline),
    })),
  ),
  ...collection.events.flatMap((event) =>
    event.formerly.map((id) => ({
      at: embeddable("event", id, event.title, `events/${id}/`),
      shown: eventEmbed(event),
    })),
  ),
];

function embeddable(kind: Embeddable["kind"], id: string, title: string, path: string): Embeddable {
  const name = path === "" ? "index" : path.replace(/\/$/, "");
  return { kind, id, title, path, frame: `embed/${kind}/${id}/`, oembed: `oembed/${name}.json`, picture: `og/${name}` };
}
