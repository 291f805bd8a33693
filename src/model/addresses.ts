/** A path of the site under its base, e.g. `href("/sub/", "events/a/")` → `/sub/events/a/`. */
export const href = (base: string, path: string): string => `${base.replace(/\/$/, "")}/${path.replace(/^\//, "")}`;

/** Page of an event; with a claim, the place of the claim on it. */
export const eventHref = (base: string, id: string, claim: string | null = null): string =>
  href(base, `events/${id}/${claim === null ? "" : `#${claim}`}`);

/** Page of an actor. */
export const actorHref = (base: string, id: string): string => href(base, `actors/${id}/`);

/** Page of a source. */
export const sourceHref = (base: string, id: string): string => href(base, `sources/${id}/`);

/** A file by its path inside `media/`, under the root of the site; names may hold spaces, `#` and the like. */
export const mediaPath = (path: string): string => `media/${path.split("/").map(encodeURIComponent).join("/")}`;

/** What the details beside a timeline's drawing are filled with. */
export const detailsHref = (base: string, timeline: string): string => href(base, `data/${timeline}.details.json`);

/** Pages that the site makes itself, which links may lead to. */
export const sitePages: ReadonlySet<string> = new Set(
  "actors changes claims data events handbook method search sources timelines".split(" "),
);
