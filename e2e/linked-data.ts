import jsonld from "jsonld";
import type { DataFile } from "#publish/data-file.ts";

type Event = DataFile["events"][number];
type Claim = Event["claims"][number];
type Response = Event["responds"][number];

/** What a response does, in the words of the Citation Typing Ontology. */
const relations: Readonly<Record<Response["stance"], string>> = {
  denies: "cito:disagreesWith",
  disputes: "cito:disputes",
  questions: "cito:critiques",
  confirms: "cito:confirms",
  supports: "cito:agreesWith",
  "acts-on": "cito:repliesTo",
  comments: "cito:discusses",
  revises: "cito:corrects",
};

/** The blocks of JSON-LD in a page. */
export function documentsIn(html: string): Readonly<Record<string, unknown>>[] {
  const blocks = html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
  return [...blocks].map((match) => JSON.parse(match[1] ?? ""));
}

/**
 * What a processor reads in the JSON-LD of a page: lines `subject predicate object` in order, addresses of the site
 * under its base. It fails where it would ask for a context, and where it would leave out what it doesn't understand.
 */
export async function statementsIn(html: string, home: string): Promise<readonly string[]> {
  const documentLoader = async (url: string): Promise<never> => {
    throw new Error(`asks for ${url}`);
  };
  const options = { documentLoader, safe: true };
  const read = documentsIn(html).map(async (document) => {
    const quads: unknown = await jsonld.toRDF(document as unknown as jsonld.JsonLdDocument, options);
    return (quads as readonly Quad[]).map((quad) => lineOf(quad, home));
  });
  return (await Promise.all(read)).flat().sort();
}

interface Term {
  readonly termType: string;
  readonly value: string;
  readonly datatype?: { readonly value: string };
}
type Quad = Readonly<Record<"subject" | "predicate" | "object", Term>>;

const lineOf = ({ subject, predicate, object }: Quad, home: string): string =>
  [subject, predicate, object].map((term) => shortOf(term, home)).join(" ");

function shortOf({ termType, value, datatype }: Term, home: string): string {
  if (termType !== "Literal") {
    return value
      .replace("https://schema.org/", "schema:")
      .replace("http://purl.org/spar/cito/", "cito:")
      .replace(/^http:\/\/www\.w3\.org\/.*#type$/, "a")
      .replace(home, "/");
  }
  return `"${value}"${datatype?.value.endsWith("/edtf") ? " in EDTF" : ""}`;
}

const told = ["a", "schema:author", "schema:datePublished", "schema:name", "schema:text"];

/** Those of the statements that are about what was said: what it is, by whom, when, and what it answers. */
export const saidIn = (statements: readonly string[]): readonly string[] =>
  statements.filter((line) => {
    const [subject = "", predicate = ""] = line.split(" ");
    return subject.startsWith("/events/") && (told.includes(predicate) || predicate.startsWith("cito:"));
  });

/** What `saidIn` must find on the page of an event: the event, its claims, and whoever answers one of them. */
export function saidOf({ events }: DataFile, event: Event): readonly string[] {
  const own = [linesOf(event, null), ...event.claims.map((claim) => linesOf(event, claim))];
  const answers = events.flatMap((from) =>
    from.responds
      .filter(({ to }) => to.event === event.id)
      .flatMap((response) => carriersOf(from, response).map((claim) => linesOf(from, claim))),
  );
  return [...new Set([...own, ...answers].flat())].sort();
}

/** The claims that carry a response; `null` for the event as a whole. */
const carriersOf = ({ claims }: Event, { byClaim }: Response): readonly (Claim | null)[] =>
  byClaim.length === 0 ? [null] : claims.filter(({ id }) => byClaim.includes(id));

function linesOf(event: Event, claim: Claim | null): readonly string[] {
  const url = addressOf(event.id, claim?.id ?? null);
  const by = claim === null || claim.by.length === 0 ? event.by : claim.by;
  const carried = event.responds.filter((response) => carriersOf(event, response).includes(claim));
  return [
    claim === null ? `${url} a schema:CreativeWork` : `${url} a schema:Claim`,
    claim === null ? `${url} schema:name "${event.title}"` : `${url} schema:text "${claim.text}"`,
    ...by.map(({ actor }) => `${url} schema:author /actors/${actor}/`),
    ...dateLines(url, event.published),
    ...carried.map(({ stance, to }) => `${url} ${relations[stance]} ${addressOf(to.event, to.claim)}`),
  ];
}

const addressOf = (event: string, claim: string | null): string =>
  `/events/${event}/${claim === null ? "" : `#${claim}`}`;

/** A date is given as it was recorded: what isn't a plain year, month, day or time is named as EDTF. */
export function dateLines(subject: string, when: Event["when"] | null): readonly string[] {
  if (when === null || when.precision === "unknown") return [];
  const isPlain = /^\d{4}(-(0\d|1[0-2])(-\d\d(T.*Z)?)?)?$/.test(when.edtf);
  return [`${subject} schema:datePublished "${when.edtf}"${isPlain ? "" : " in EDTF"}`];
}
