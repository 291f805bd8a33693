import { dateOfParts, type PlainDate } from "./calendar-date.ts";
import { type DateSpan, dateSpan } from "./date-span.ts";
import { emptyItem, type Item, type Medium, type NamedSource } from "./item.ts";
import { type JsonPath, type JsonText, keysOf, member, members, textAt } from "./json-text.ts";
import { type Located, type Tell, told } from "./located.ts";

/** Whether a JSON value is a timeline of TimelineJS3. */
export const isTimelineJs = (value: unknown): boolean => Array.isArray(member(value, "events"));

const rootKeys = ["events", "title", "eras", "scale"];
const slideKeys = "start_date end_date text media group display_date background autolink unique_id".split(" ");
const mediaKeys = "url caption credit thumbnail alt title link link_target".split(" ");
const dateKeys = "year month day hour minute second millisecond display_date format".split(" ");

/** The slides and eras of a TimelineJS3 timeline in their order, the title first. */
export function* timelineJsItems(json: JsonText, tell: Tell): Generator<Item> {
  const { value, at } = json;
  for (const key of unknownKeys(value, rootKeys)) tell(told(at([]), key, "C806", { name: key }));
  if (textAt(value, "scale") === "cosmological") {
    const kept = "only years of four digits are kept";
    tell(told(at([]), "scale", "C809", { found: "scale: cosmological", kept }));
  }
  const title = member(value, "title");
  const others = unknownKeys(value, rootKeys).map((key) => [key, flat(member(value, key))] as const);
  if (keysOf(title).length > 0) yield { ...slide(title, at, ["title"]), role: "title", details: others };
  for (const [index, one] of members(member(value, "events")).entries()) yield slide(one, at, ["events", index]);
  for (const [index, one] of members(member(value, "eras")).entries()) {
    yield { ...slide(one, at, ["eras", index]), role: "era" };
  }
}

function slide(value: unknown, at: JsonText["at"], path: JsonPath): Item {
  const here = partly(at(path), { date: "start_date", id: "unique_id" });
  const text = member(value, "text");
  const media = member(value, "media");
  const [start, end] = [member(value, "start_date"), member(value, "end_date")];
  return {
    ...emptyItem(here),
    id: textAt(value, "unique_id"),
    date: slideDate(start, end),
    title: { form: "html", text: textAt(text, "headline") },
    text: { form: "html", text: textAt(text, "text") || (typeof text === "string" ? text : "") },
    tags: [textAt(value, "group")].filter((group) => group !== ""),
    media: [...mediaOf(media), ...backgroundOf(member(value, "background"))],
    sources: sourceOf(media),
    details: detailsOf(value, media, start, end),
  };
}

/** Names of our fields for theirs. */
const partly = (at: Located, names: Readonly<Record<string, string>>): Located => ({
  ...at,
  place: (part) => at.place(part === null ? null : (names[part] ?? part)),
});

function slideDate(start: unknown, end: unknown): DateSpan | null {
  if (keysOf(start).length === 0) return null;
  return dateSpan(dateOf(start), hasParts(end) ? dateOf(end) : null);
}

const hasParts = (date: unknown): boolean => textAt(date, "year").trim() !== "";

/** An empty or missing part is not stated; their hours name no zone. */
function dateOf(date: unknown): PlainDate {
  const part = (key: string): string => textAt(date, key).trim();
  const [hour, minute, second] = [part("hour"), part("minute"), part("second")];
  const time =
    hour === "" ? "" : `${hour}:${minute.padStart(2, "0")}${second === "" ? "" : `:${second.padStart(2, "0")}`}`;
  return dateOfParts({ year: part("year"), month: part("month"), day: part("day"), time });
}

function mediaOf(media: unknown): Medium[] {
  const [url, link] = [textAt(media, "url"), textAt(media, "link")];
  const said = ["title", "caption", "alt", "credit"].map((key) => textAt(media, key)).filter((words) => words !== "");
  const own: Medium[] = url === "" && said.length === 0 ? [] : [{ url, words: [...new Set(said)].join(" · ") }];
  const thumbnail = textAt(media, "thumbnail");
  return [
    ...own,
    ...(link === "" || link === url ? [] : [{ url: link, words: "Link of the picture" }]),
    ...(thumbnail === "" || thumbnail === url ? [] : [{ url: thumbnail, words: "Small picture" }]),
  ];
}

function backgroundOf(background: unknown): Medium[] {
  const url = textAt(background, "url");
  return url === "" ? [] : [{ url, words: textAt(background, "alt") || "Background" }];
}

/** A page that a medium quotes or leads to is a document; a picture is not. */
function sourceOf(media: unknown): NamedSource[] {
  const url = textAt(media, "link") || textAt(media, "url");
  const isPage =
    /^(?:https?:)?\/\/[^\s<>]+$/.test(url) && !/\.(?:jpe?g|png|gif|webp|svg|mp[34]|mov|pdf)(?:[?#]|$)/i.test(url);
  return isPage ? [{ url, title: "", publisher: "" }] : [];
}

/** All that has no place of its own, by its key. */
function detailsOf(value: unknown, media: unknown, start: unknown, end: unknown): (readonly [string, string])[] {
  const color = textAt(member(value, "background"), "color");
  const displayed = [textAt(value, "display_date"), textAt(start, "display_date"), textAt(end, "display_date")];
  const dates = [...new Set(displayed)].filter((words) => words.trim() !== "");
  const beside = (owner: unknown, known: readonly string[]): (readonly [string, string])[] =>
    unknownKeys(owner, known).map((key) => [key, flat(member(owner, key))] as const);
  const orphanEnd = hasParts(end) && !hasParts(start) ? [["End", flat(end)] as const] : [];
  return [
    ...dates.map((words) => ["Displayed date", words] as const),
    ...orphanEnd,
    ...(color === "" ? [] : [["Background colour", color] as const]),
    ...beside(value, slideKeys),
    ...beside(member(value, "text"), ["headline", "text"]),
    ...beside(media, mediaKeys),
    ...beside(start, dateKeys),
    ...beside(end, dateKeys),
  ];
}

/** Keys that hold something and are not among the known. */
const unknownKeys = (value: unknown, known: readonly string[]): string[] =>
  keysOf(value).filter((key) => !known.includes(key) && flat(member(value, key)) !== "");

/** A value as one text. */
const flat = (value: unknown): string =>
  value === null || value === undefined || value === ""
    ? ""
    : typeof value === "string"
      ? value
      : JSON.stringify(value);
