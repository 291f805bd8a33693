import { isLanguage } from "./schema/languages.ts";

/** What a path of the site names, unproven. */
export interface SitePath {
  /** `site` of what every site has: its home page, its feeds, a file of the whole collection. */
  readonly kind: "event" | "actor" | "source" | "timeline" | "page" | "site";
  readonly id: string;
  readonly claim: string | null;
  /** The language in whose folder it lies; `null` where it names none. */
  readonly lang: string | null;
  /** The path under the root, where it is another than that of the entry's own page; else `null`. */
  readonly address: string | null;
}

type Named = Pick<SitePath, "kind" | "id">;

/** Reads a path such as `/events/grid-failure/#claim`, `/data/outage.json` or `/search/?q=x`; `null` of any other. */
export function readSitePath(text: string): SitePath | null {
  const [, path, query = "", hash] = /^\/(?!\/)([^?#\s]*)(\?[^#\s]*)?(#[a-z0-9-]+)?$/.exec(text) ?? [];
  if (path === undefined) return null;
  const [first = ""] = path.split("/");
  const lang = isLanguage(first) ? first : null;
  const named = namedBy(lang === null ? path : path.slice(first.length + 1));
  if (named === null || (hash !== undefined && named.kind !== "event")) return null;
  const plain = entryForm.test(path) && query === "" && lang === null;
  const whole = /(?:^|\/|\.[a-z0-9]+)$/.test(path) ? path : `${path}/`;
  const claim = hash?.slice(1) ?? null;
  return { ...named, claim, lang, address: plain ? null : `${whole}${query}${hash ?? ""}` };
}

const entryForm = /^(?:(events|actors|sources|timelines)\/)?([a-z0-9-]+)\/?$/;

const kinds = { events: "event", actors: "actor", sources: "source", timelines: "timeline" } as const;

/** Files of which every site has one, and pages whose names only the site itself knows. */
const always =
  /^(?:|feed\.(?:xml|json)|robots\.txt|sitemap-index\.xml|404\.html|embed(?:-[0-9a-f]+)?\.js|schema\/[a-z0-9-]+\.json|handbook\/.+)$/;

function namedBy(path: string): Named | null {
  const [, told, drawn] = /^(?:oembed\/(.+)\.json|og\/(.+)\.(?:png|svg))$/.exec(path) ?? [];
  const page = told ?? drawn;
  if (page !== undefined) return page === "index" ? { kind: "site", id: path } : pageOf(page);
  const [, data] =
    /^data\/([a-z0-9-]+)\.(?:(?:(?:stix|timelinejs)\.)?json|(?:events|claims)\.csv|ics)$/.exec(path) ?? [];
  if (data !== undefined && data !== "collection") return { kind: "timeline", id: data };
  return data !== undefined || always.test(path) ? { kind: "site", id: path } : pageOf(path);
}

function pageOf(path: string): Named | null {
  const [, embedded, framed = ""] = /^embed\/(event|timeline)\/([a-z0-9-]+)\/?$/.exec(path) ?? [];
  if (embedded !== undefined) return { kind: embedded as "event" | "timeline", id: framed };
  const [, folder, entry] = entryForm.exec(path) ?? [];
  if (entry === undefined) return null;
  return { kind: folder === undefined ? "page" : kinds[folder as keyof typeof kinds], id: entry };
}
