import { expect, test } from "playwright/test";
import { builtCollection, builtFile, builtPages } from "./built-site.ts";
import { dateLines, documentsIn, saidIn, saidOf, statementsIn } from "./linked-data.ts";

const data = builtCollection();
const { site } = data;
const pages = builtPages().filter(({ html }) => !html.includes('content="noindex"'));
const htmlAt = new Map(pages.map(({ path, html }) => [path, html]));

/** What a processor reads on the page at a path of a folder of the site, addresses under that folder. */
const read = (path: string, folder = ""): Promise<readonly string[]> =>
  statementsIn(htmlAt.get(`/${folder}${path}`) ?? "", new URL(`${site.base}${folder}`, site.url).href);

test("stands once on every page that may be found, with its context inside, and is understood without a request", async () => {
  // One expectation for all pages: each costs more than what it looks at.
  const wrong: string[] = [];
  for (const { path, html } of pages) {
    const [document, ...more] = documentsIn(html);
    const statements = await statementsIn(html, site.url);
    const isWhole = more.length === 0 && typeof document?.["@context"] === "object" && statements.length > 4;
    if (!isWhole || /ClaimReview|Rating/.test(statements.join("\n"))) wrong.push(path);
  }
  expect(pages.length).toBeGreaterThan(data.events.length);
  expect(wrong).toEqual([]);
});

test("gives back who claimed what and when, who answered, and how", async () => {
  expect(data.events.flatMap(({ responds }) => responds).length).toBeGreaterThan(10);
  for (const event of data.events) {
    expect(saidIn(await read(`events/${event.id}/`)), event.id).toEqual(saidOf(data, event));
  }
});

test("says the same in every language, but for the words", async () => {
  const isPlain = (line: string): boolean => !/ schema:(?:name|text) /.test(line);
  const others = site.languages.filter((lang) => lang !== site.lang);
  expect(others.length).toBeGreaterThan(0);
  for (const lang of others) {
    for (const event of data.events) {
      const said = saidIn(await read(`events/${event.id}/`, `${lang}/`));
      expect(said.filter(isPlain), `${lang} ${event.id}`).toEqual(saidOf(data, event).filter(isPlain));
    }
  }
});

test("gives back actors by all their names, and sources as they are recorded", async () => {
  for (const { id, name, alsoKnownAs } of data.actors) {
    const self = `/actors/${id}/`;
    const names = [`name "${name}"`, ...alsoKnownAs.map((other) => `alternateName "${other.name}"`)];
    const statements = await read(`actors/${id}/`);
    expect(statements, id).toEqual(expect.arrayContaining(names.map((line) => `${self} schema:${line}`)));
  }
  for (const { id, title, publisher, date, url } of data.sources) {
    const self = `/sources/${id}/`;
    const statements = await read(`sources/${id}/`);
    const of = (term: string): readonly string[] => statements.filter((line) => line.startsWith(`${self} ${term} `));
    expect(of("a"), id).toEqual([`${self} a schema:CreativeWork`]);
    expect(of("schema:name"), id).toEqual([`${self} schema:name "${title}"`]);
    expect(of("schema:datePublished"), id).toEqual(dateLines(self, date));
    expect(of("schema:url"), id).toEqual(url === null ? [] : [`${self} schema:url ${new URL(url)}`]);
    expect(
      statements.some((line) => line.endsWith(` schema:name "${publisher}"`)),
      id,
    ).toBe(true);
  }
});

test("leads from a timeline to files that are there", async () => {
  for (const { id, title } of data.timelines) {
    const self = `/data/${id}.json`;
    const statements = await read(id === site.timeline ? "" : `timelines/${id}/`);
    expect(statements).toContain(`${self} a schema:Dataset`);
    expect(statements.find((line) => line.startsWith(`${self} schema:name "`))).toContain(title);
    const files = statements.flatMap((line) => / schema:contentUrl \/(.+)$/.exec(line)?.[1] ?? []);
    expect(files).toHaveLength(6);
    for (const file of files) expect(builtFile(file).length, file).toBeGreaterThan(0);
  }
});

test("names every other page by its address and its title", async () => {
  const others = pages.filter(({ html }) => html.includes('"@type":"WebPage"'));
  expect(others.length).toBeGreaterThan(20);
  for (const { path } of others) {
    const statements = await read(path.slice(1));
    expect(statements, path).toContain(`${path}#web_page schema:url ${path}`);
    expect(statements.join("\n"), path).toMatch(new RegExp(`^${path}#web_page schema:name ".+"$`, "m"));
  }
});
