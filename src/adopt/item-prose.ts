import type { Converted } from "./html-markdown.ts";
import { htmlMarkdown, htmlWords } from "./html-markdown.ts";
import type { Item, Medium, Rich } from "./item.ts";
import { type Tell, told } from "./located.ts";
import { oneLine, plainMarkdown, printable, webAddress } from "./prose.ts";

/** The most characters of a short title. */
export const longestShort = 40;

/** The title of an item on one line: its own, else the beginning of its text; empty where it says nothing. */
export function titleOf({ title, text }: Item): string {
  const own = wordsOf(title);
  return own === "" ? firstSentence(wordsOf(text)) : own;
}

const wordsOf = ({ form, text }: Rich): string => (form === "html" ? htmlWords(text) : oneLine(text));

function firstSentence(text: string): string {
  const sentence = /^.{10,}?[.!?](?=\s)/u.exec(text)?.[0] ?? text;
  if (sentence.length <= 100) return sentence;
  const cut = sentence.slice(0, 99);
  return `${cut.slice(0, cut.lastIndexOf(" ") > 50 ? cut.lastIndexOf(" ") : 99).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** The body of an item as Markdown: its text, then what has no field, as a list. */
export function bodyOf(item: Item, tell: Tell): string {
  const { at, text, media, date } = item;
  const long = oneLine(item.short).length > longestShort ? ([["Short title", item.short]] as const) : [];
  const details = [...long, ...item.details];
  const { markdown, remarks } = converted(text);
  for (const { code, found } of remarks) tell(told(at, "text", code, { found }));
  const dated: readonly (readonly [string, string])[] = date?.words == null ? [] : [["Date as written", date.words]];
  const lines = [
    ...media.map((medium) => mediumText(medium, item, tell)),
    ...[...dated, ...details].map(([label, value]) => detailText(label, value)),
  ].filter((line) => line !== "");
  const list = lines.map((line) => `- ${line.replaceAll("\n", "\n  ")}`).join("\n");
  return [markdown, list].filter((part) => part !== "").join("\n\n");
}

function converted({ form, text }: Rich): Converted {
  if (form === "html") return htmlMarkdown(text);
  return { markdown: form === "text" ? plainMarkdown(text) : printable(text).trim(), remarks: [] };
}

/** A link to a picture, film or page, with what was said of it. */
function mediumText({ url, words }: Medium, { at }: Item, tell: Tell): string {
  const link = /\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/i.exec(url)?.[1] ?? url;
  const address = webAddress(link);
  const said = htmlWords(words);
  if (address !== null) return plainMarkdown(said === "" ? address : `${said}: ${address}`);
  if (oneLine(url) !== "") tell(told(at, "media", "C807", { found: oneLine(url).slice(0, 80) }));
  return plainMarkdown([said, oneLine(htmlWords(url))].filter((part) => part !== "").join(": "));
}

const detailText = (label: string, value: string): string =>
  oneLine(value) === "" ? "" : plainMarkdown(`${oneLine(label)}: ${htmlWords(value)}`);
