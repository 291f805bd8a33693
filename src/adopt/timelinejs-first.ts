import { dateOfParts, type PlainDate } from "./calendar-date.ts";
import { dateSpan } from "./date-span.ts";
import { emptyItem, type Item, type Medium } from "./item.ts";
import { type JsonText, member, members, textAt } from "./json-text.ts";
import { type Tell, told } from "./located.ts";

/** Whether a JSON value is a timeline in the first form of TimelineJS. */
export const isFirstTimelineJs = (value: unknown): boolean => member(value, "timeline") !== undefined;

/** The entries of a timeline in the first form of TimelineJS, whose dates are texts such as `2011,12,10`. */
export function* firstTimelineJsItems({ value, at }: JsonText, tell: Tell): Generator<Item> {
  const timeline = member(value, "timeline");
  tell(told(at(["timeline"]), null, "C810", { form: "the first form of TimelineJS JSON (`timeline.date`)" }));
  yield { ...entry(timeline, at, ["timeline"]), role: "title" };
  for (const key of ["date", "era"] as const) {
    for (const [index, one] of members(member(timeline, key)).entries()) {
      const item = entry(one, at, ["timeline", key, index]);
      yield key === "era" ? { ...item, role: "era" } : item;
    }
  }
}

function entry(value: unknown, at: JsonText["at"], path: readonly (string | number)[]): Item {
  const here = at(path);
  const asset = member(value, "asset");
  const end = textAt(value, "endDate");
  const start = textAt(value, "startDate");
  const tags = [textAt(value, "tag"), textAt(value, "classname")].filter((tag) => tag !== "");
  return {
    ...emptyItem({ ...here, place: (part) => here.place(part === "date" ? "startDate" : part) }),
    date: start === "" ? null : dateSpan(commaDate(start), end === "" ? null : commaDate(end)),
    title: { form: "html", text: textAt(value, "headline") },
    text: { form: "html", text: textAt(value, "text") },
    tags,
    media: mediumOf(asset),
  };
}

function mediumOf(asset: unknown): Medium[] {
  const url = textAt(asset, "media");
  const words = ["caption", "credit"].map((key) => textAt(asset, key)).filter((text) => text !== "");
  return url === "" && words.length === 0 ? [] : [{ url, words: words.join(" · ") }];
}

/** `2011,12,10,07,02`: year, month, day, hour, minute. */
function commaDate(text: string): PlainDate {
  const [year = "", month = "", day = "", hour = "", minute = ""] = text.split(/[,/]/).map((part) => part.trim());
  const time = hour === "" ? "" : `${hour}:${minute.padStart(2, "0")}`;
  return { ...dateOfParts({ year, month, day, time }), found: text };
}
