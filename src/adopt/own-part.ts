import { sitePages } from "#model/addresses.ts";
import { type JsonPath, type JsonText, member, members, textAt } from "./json-text.ts";
import { type Tell, told } from "./located.ts";
import { target, texts } from "./own-fields.ts";

/** What a file of our own data holds: a collection, or a part of one that names more than is in it. */
export interface Part {
  /** Whether an entry is in the file; `folder` is that of its kind. */
  readonly has: (folder: string, id: string) => boolean;
  /** Whether an event, or the claim of it that is meant, is in the file. */
  readonly stands: (target: unknown) => boolean;
  /** What an event beyond the file is called, with its page where that is known. */
  readonly named: (target: unknown) => string;
  /** Where a link of the site leads: to what is in the file, else to the site that the file comes from; this is told. */
  readonly leads: (address: string, edge: string, path: JsonPath) => string;
  /** Tells that something names what is not in the file. */
  readonly lost: (
    path: JsonPath,
    args: { readonly edge: string; readonly found: string; readonly kept: string },
  ) => void;
}

/** Reads what is in a file. */
export function partOf({ value, at }: JsonText, tell: Tell): Part {
  const ids = new Map(folders.map((folder) => [folder, idsIn(value, folder)]));
  const claims = claimsIn(value);
  const beyond = new Map(members(member(value, "outside")).map((one) => [textAt(one, "id"), one]));
  const has = (folder: string, id: string): boolean => ids.get(folder)?.has(id) === true;
  const stands = (one: unknown): boolean => has("events", textAt(one, "event")) && claims.has(target(one));
  const lost: Part["lost"] = (path, args) => tell(told(at(path), null, "C814", args));
  const site = member(value, "site");
  return {
    has,
    stands,
    named: (one) => {
      const outside = beyond.get(textAt(one, "event"));
      const url = textAt(outside, "url");
      return outside === undefined ? target(one) : textAt(outside, "title") + (url === "" ? "" : ` (${url})`);
    },
    leads: (address, edge, path) => {
      const named = namedBy(address, site);
      if (named === null) return address;
      const { folder, id, claim } = named;
      const found = claim === "" ? id : `${id}#${claim}`;
      if (has(folder, id) && (claim === "" || claims.has(found))) return address;
      const url = textAt(site, "url") + address;
      lost(path, { edge, found, kept: `it leads to ${url}` });
      return url;
    },
    lost,
  };
}

const folders: readonly string[] = ["events", "actors", "sources", "timelines", "pages"];

const idsIn = (collection: unknown, folder: string): ReadonlySet<string> =>
  new Set(members(member(collection, folder)).map((entry) => textAt(entry, "id")));

/** Every event as a whole and each of its claims, as a target is written. */
const claimsIn = (collection: unknown): ReadonlySet<string> =>
  new Set(
    members(member(collection, "events")).flatMap((event) => {
      const id = textAt(event, "id");
      return [id, ...members(member(event, "claims")).map((claim) => `${id}#${textAt(claim, "id")}`)];
    }),
  );

interface Named {
  readonly folder: string;
  readonly id: string;
  /** Empty for an entry as a whole. */
  readonly claim: string;
}

/** The entry that an address of the site names; `null` of what every site has, and of other addresses. */
function namedBy(address: string, site: unknown): Named | null {
  const base = textAt(site, "base") || "/";
  if (!address.startsWith(base)) return null;
  const [first = "", ...rest] = address.slice(base.length).split("/");
  const isLanguage = rest.length > 0 && texts(site, "languages")?.includes(first) === true;
  const path = isLanguage ? rest.join("/") : address.slice(base.length);
  return entryAt(path.replace(/^(?:oembed|og)\/(.+)\.(?:json|png|svg)$/, "$1/"));
}

function entryAt(path: string): Named | null {
  const [, kind, id = "", claim = ""] =
    /^(?:embed\/)?(event|actor|source|timeline)s?\/([a-z0-9-]+)\/?(?:\?[^#]*)?(?:#([a-z0-9-]+))?$/.exec(path) ?? [];
  if (kind !== undefined) return { folder: `${kind}s`, id, claim };
  const [, data = "collection"] = /^data\/([a-z0-9-]+)\./.exec(path) ?? [];
  if (data !== "collection") return { folder: "timelines", id: data, claim: "" };
  const [, page = "index"] = /^([a-z0-9-]+)\/?(?:[?#].*)?$/.exec(path) ?? [];
  return page === "index" || sitePages.has(page) ? null : { folder: "pages", id: page, claim: "" };
}
