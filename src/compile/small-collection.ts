import type { SourceText } from "#diagnostics/source-text.ts";

/** The site of the small collections that tests invent. */
export const site =
  "schema: 1\ntitle: Grid record\ndescription: An invented record.\nurl: https://example.org\ntimeline: all\n";

/** Files by their paths inside `content/`, over a site, a source `agency` and a timeline `all` of everything. */
export function textsOf(files: Readonly<Record<string, string>>): SourceText[] {
  const all = {
    "site.yaml": site,
    "sources/agency.md": "---\ntitle: Failure in the north\npublisher: Example Agency\n---\n",
    "timelines/all.md": "---\ntitle: All\n---\n",
    ...files,
  };
  return Object.entries(all).map(([path, text]) => ({ path: `content/${path}`, text }));
}

/** An actor with further fields, each line of which ends in a line break. */
export const actor = (name: string, more = ""): string => `---\nname: ${name}\ntype: other\n${more}---\n`;

/** An event of a day with further fields; a claim, unless they say otherwise. */
export const event = (date: string, more: string): string =>
  `---\ntitle: Said on a day\ndate: ${date}\nsources: [agency]\n${more.includes("kind:") ? "" : "kind: claim\n"}${more}---\n`;

/** An event as a whole that denies another one. */
export const answer = (date: string, by: string, to: string): string =>
  event(date, `kind: response\nby: [${by}]\nresponds: [{ to: ${to}, stance: denies, by-claim: event }]\n`);

/** An actor `office` and two events of it. */
export const office = {
  "actors/office.md": actor("Office"),
  "events/failed.md": event("2020-02-01", "by: [office]\n"),
  "events/mended.md": event("2020-02-03", "by: [office]\n"),
};
