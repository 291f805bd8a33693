import { nearest } from "#diagnostics/nearest.ts";

/** What a column of a table can be. */
const columnRoles = [
  ...["id", "date", "end", "year", "month", "day", "time", "end-year", "end-month", "end-day", "end-time"],
  ...["title", "short", "text", "kind", "by", "about", "tags", "weight", "source", "source-title", "publisher"],
  ...["media", "media-caption", "media-credit", "thumbnail", "alt", "displayed", "type", "background"],
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** What other programs and people call a column, in small letters without marks. */
const aliases: Readonly<Partial<Record<ColumnRole, string>>> = {
  id: "id,identifier,unique id,slug,event id",
  date: "date,start date,start,when,begin,from,datum,event date,time start,edtf",
  end: "end,end date,until,to,finish,time end",
  year: "year,start year",
  month: "month,start month",
  day: "day,start day",
  time: "time,start time",
  "end-year": "end year",
  "end-month": "end month",
  "end-day": "end day",
  "end-time": "end time",
  title: "title,headline,event,name,heading,what,summary,titel",
  short: "short,short title,label",
  text: "text,description,body,details,content,notes,note,comment,beschreibung",
  kind: "kind",
  by: "by,actor,actors,speaker,speakers,who,author,person,organisation,organization",
  about: "about,subject,subjects,target,targets",
  tags: "tags,tag,group,category,categories,keywords,topic,topics",
  weight: "weight,importance",
  source: "source,sources,source url,url,link,links,reference,references",
  "source-title": "source title,source name",
  publisher: "publisher,outlet,publication",
  media: "media,image,picture,video,image url",
  "media-caption": "media caption,caption",
  "media-credit": "media credit,credit",
  thumbnail: "media thumbnail,thumbnail",
  alt: "alt text,alt",
  displayed: "display date",
  type: "type",
  background: "background",
};

const roleByAlias: ReadonlyMap<string, ColumnRole> = new Map(
  columnRoles.flatMap((role) => (aliases[role] ?? "").split(",").map((alias) => [alias, role] as const)),
);

/** Roles that several columns may share. */
const shared: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["by", "about", "tags", "source", "media"]);

/** What each column of a table is. */
export interface Columns {
  readonly names: readonly string[];
  /** In the order of the columns; `null`: its cells go into the body. */
  readonly roles: readonly (ColumnRole | null)[];
}

/**
 * A mapping as it is asked for: field and column, e.g. `["title", "What happened"]`; an empty column takes a guess
 * back.
 */
export type Mapping = readonly (readonly [field: string, column: string])[];

/** Guesses what each column is from its name; what is asked for goes before. Says what cannot be done as sentences. */
export function columnsOf(
  names: readonly string[],
  mapping: Mapping,
): { readonly columns: Columns; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const asked = new Map<number, ColumnRole>();
  const withdrawn = new Set<string>();
  for (const [field, column] of mapping) {
    const role = columnRoles.find((one) => one === field);
    const index = names.findIndex((name) => folded(name) === folded(column));
    if (role === undefined) faults.push(unknown("field", field, columnRoles));
    else if (column === "") withdrawn.add(role);
    else if (index < 0) faults.push(unknown("column", column, names));
    else asked.set(index, role);
  }
  const taken = new Set<ColumnRole>(asked.values());
  const roles = names.map((name, index): ColumnRole | null => {
    const role = asked.get(index) ?? guessed(name, taken, withdrawn);
    if (role !== null) taken.add(role);
    return role;
  });
  return { columns: { names, roles }, faults };
}

function guessed(name: string, taken: ReadonlySet<ColumnRole>, withdrawn: ReadonlySet<string>): ColumnRole | null {
  const role = roleByAlias.get(folded(name)) ?? null;
  if (role === null || withdrawn.has(role)) return null;
  return taken.has(role) && !shared.has(role) ? null : role;
}

const folded = (name: string): string =>
  name
    .replace(/^\ufeff/, "")
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();

function unknown(what: string, found: string, known: readonly string[]): string {
  const near = nearest(found, known);
  const list = known.map((name) => `“${name}”`).join(", ");
  return `There is no ${what} “${found}”. ${near === null ? `There are ${list}.` : `Did you mean “${near}”?`}`;
}

/** Whether the columns can make events at all: a date and something to say. */
export const canMakeEvents = ({ roles }: Columns): boolean =>
  roles.some((role) => role === "date" || role === "year") && roles.some((role) => role === "title" || role === "text");
