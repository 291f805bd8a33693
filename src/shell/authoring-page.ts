import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { inOrder } from "#diagnostics/in-order.ts";
import { positionIn } from "#diagnostics/source-text.ts";
import type { Collection } from "#model/collection.ts";
import type { Held } from "./held.ts";

/** A place that an editor can open. */
export interface OpenPlace {
  /** As printed, e.g. `content/events/a.md`. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Something that was found wrong, as the authoring bar shows it. */
export interface Finding extends OpenPlace {
  readonly code: string;
  readonly severity: Diagnostic["severity"];
  readonly what: string;
  readonly fix: string;
}

/** What an author may want to know and do on a page. */
export interface AuthoringPage {
  /** The file that the page shows; `null` where it shows many. */
  readonly file: { readonly kind: keyof typeof folders; readonly id: string; readonly place: OpenPlace } | null;
  /** Whether it is a draft, which no built site has. */
  readonly isDraft: boolean;
  /** Of that file, or of the whole collection where the page shows many; errors of any file always. */
  readonly findings: readonly Finding[];
}

/** Where the pages of each kind of entry stand. */
const folders = { event: "events/", actor: "actors/", source: "sources/", timeline: "timelines/", page: "" } as const;

/**
 * What the authoring bar shows on the page at a path under the base, e.g. `events/a/` or `fr/events/a/`; empty for the
 * home page.
 */
export function authoringPage({ collection, diagnostics }: Pick<Held, "collection" | "diagnostics">, path: string) {
  const file = collection === null ? null : shownFile(collection, path);
  const mine = diagnostics.filter(
    ({ severity, source }) => severity === "error" || file === null || source.path === file.place.path,
  );
  const isDraft = file?.kind === "event" && isDraftOf(collection, file.id);
  return { file, isDraft, findings: inOrder(mine).map(finding) } satisfies AuthoringPage;
}

const isDraftOf = (collection: Collection | null, id: string): boolean =>
  collection?.events.find((event) => event.id === id)?.draft === true;

function shownFile(collection: Collection, path: string): AuthoringPage["file"] {
  const { events, actors, sources, timelines, pages, site } = collection;
  const [first = "", ...rest] = path.split("/");
  const own = site.languages.includes(first) ? rest.join("/") : path;
  const entries = { event: events, actor: actors, source: sources, timeline: timelines, page: pages } as const;
  for (const kind of Object.keys(folders) as (keyof typeof folders)[]) {
    const found = entries[kind].find(({ id }) => `${folders[kind]}${id}/` === own);
    if (found !== undefined) {
      return { kind, id: found.id, place: { path: found.origin.path, line: found.origin.line, column: 1 } };
    }
  }
  return null;
}

function finding({ code, severity, source, place, what, fix }: Diagnostic): Finding {
  return { code, severity, path: source.path, ...positionIn(source, place.start), what, fix };
}
