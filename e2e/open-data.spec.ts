import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import ICAL from "ical.js";
import { expect, type Page, test } from "playwright/test";
import type { DataFile } from "#publish/data-file.ts";
import { builtCollection, builtFile, builtPages } from "./built-site.ts";

const require = createRequire(import.meta.url);
const TIMELINEJS = join(require.resolve("@knight-lab/timelinejs/dist/js/timeline.js"), "../..");
const data = builtCollection();
const names = ["collection", ...data.timelines.map(({ id }) => id)];
const file = (name: string): DataFile => JSON.parse(builtFile(`data/${name}.json`));
const responses = data.events.flatMap((event) => event.responds.map((response) => ({ event, response })));

/** A page of another author that shows a file of ours in TimelineJS. */
const host = (name: string): string => `<!doctype html><meta charset="utf-8"><title>Host</title>
<link rel="stylesheet" href="/timelinejs/css/timeline.css"><div id="slides" style="width:1200px;height:700px"></div>
<script src="/timelinejs/js/timeline.js"></script>
<script>window.slides = new TL.Timeline("slides", "/data/${name}.timelinejs.json", { ga_measurement_id: null });</script>`;

async function openInTimelineJs(page: Page, name: string): Promise<void> {
  await page.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const path = join(TIMELINEJS, url.pathname.replace(/^\/timelinejs\//, ""));
    if (url.pathname === "/host/") await route.fulfill({ contentType: "text/html", body: host(name) });
    else if (url.pathname.startsWith("/timelinejs/") && existsSync(path)) await route.fulfill({ path });
    else if (url.hostname === "127.0.0.1") await route.continue();
    else await route.abort();
  });
  await page.goto("/host/");
  await page.waitForFunction(() => document.querySelectorAll(".tl-timemarker").length > 0);
}

test.describe("TimelineJS itself", () => {
  for (const name of names) {
    test(`shows every event of ${name}`, async ({ page }) => {
      await openInTimelineJs(page, name);
      const { events } = JSON.parse(builtFile(`data/${name}.timelinejs.json`));
      const marked = await page.locator(".tl-timemarker").evaluateAll((marks) => marks.map(({ id }) => id));
      const ids: readonly string[] = events.map(({ unique_id }: { unique_id: string }) => unique_id);
      expect(marked.sort()).toEqual(ids.map((id) => `${id}-marker`).sort());
      expect(ids.length).toBe(file(name).events.filter(({ when }) => when.precision !== "unknown").length);
    });
  }

  test("shows the date in our words and the answers to a claim", async ({ page }) => {
    await openInTimelineJs(page, "collection");
    const [{ event, response }] = responses as [(typeof responses)[number]];
    const { events } = JSON.parse(builtFile("data/collection.timelinejs.json"));
    const slide = events.find(({ unique_id }: { unique_id: string }) => unique_id === response.to.event);
    await page.evaluate((id) => {
      const { slides } = window as unknown as { slides: { goToId: (id: string) => void } };
      slides.goToId(id);
    }, response.to.event);
    const shown = page.locator(`[id="${response.to.event}"]`);
    await expect(shown.locator(".tl-headline-date")).toHaveText(slide.display_date);
    await expect(shown.locator(`a[href$="/events/${event.id}/"]`).first()).toBeVisible();
  });
});

/** What a STIX object says of who and when. */
interface Told {
  readonly created_by_ref: string;
  readonly extensions: Readonly<Record<string, { readonly edtf: string }>>;
}
const edtfOf = ({ extensions }: Told): string | undefined => Object.values(extensions)[0]?.edtf;

test.describe("the built data", () => {
  test("is valid by the schema beside it", () => {
    const ajv = new Ajv2020({ strict: true });
    const validate = ajv.compile(JSON.parse(builtFile("schema/collection-1.json")));
    for (const name of names) expect(validate(file(name)), `${name}: ${ajv.errorsText(validate.errors)}`).toBe(true);
  });

  test("never parts a claim from its answers", () => {
    for (const name of names) {
      const { events, actors, sources, outside } = file(name);
      const ids = new Set<string>(events.map(({ id }) => id));
      const missing = responses.filter(({ event, response }) => ids.has(response.to.event) && !ids.has(event.id));
      expect(missing.map(({ event }) => event.id)).toEqual([]);
      expect(events.length * actors.length * sources.length).toBeGreaterThan(0);
      expect(outside.every(({ id }) => !ids.has(id))).toBe(true);
    }
  });

  test("is the same events in every format", () => {
    for (const name of names) {
      const { events } = file(name);
      const rows: readonly Record<string, string>[] = parse(builtFile(`data/${name}.events.csv`), { columns: true });
      const calendar = new ICAL.Component(ICAL.parse(builtFile(`data/${name}.ics`)));
      const entries = [...calendar.getAllSubcomponents("vevent"), ...calendar.getAllSubcomponents("vjournal")];
      expect(rows.map(({ id, title, date }) => [id, title, date])).toEqual(
        events.map(({ id, title, when }) => [id, title, when.edtf]),
      );
      expect(entries.map((entry) => entry.getFirstPropertyValue("x-edtf"))).toEqual(
        events.map(({ when }) => when.edtf),
      );
    }
  });

  test("gives back from STIX each claim and each denial with who says so and when", () => {
    const { objects } = JSON.parse(builtFile("data/collection.stix.json"));
    const byId = new Map(objects.map((one: { id: string }) => [one.id, one]));
    const nameOf = (id: string): unknown => (byId.get(id) as { name?: string } | undefined)?.name;
    const actorName = (id: string | undefined): string | undefined => data.actors.find((one) => one.id === id)?.name;
    const notes = objects.filter(({ labels = [] }: { labels?: string[] }) => labels.includes("claim"));
    const said = data.events.flatMap((event) =>
      event.claims.map(({ text, by }) => [text, actorName(by[0]?.actor ?? event.by[0]?.actor), event.when.edtf]),
    );
    expect(
      notes.map((one: Told & { content: string }) => [one.content, nameOf(one.created_by_ref), edtfOf(one)]),
    ).toEqual(said);
    const denials = objects.filter(({ labels = [] }: { labels?: string[] }) => labels.includes("denies"));
    const denied = responses.filter(({ response }) => response.stance === "denies");
    expect(denied.length).toBeGreaterThan(0);
    const told = denials.map((one: Told & { opinion: string }) => [
      one.opinion,
      nameOf(one.created_by_ref),
      edtfOf(one),
    ]);
    expect(told).toEqual(
      denied.map(({ event }) => ["strongly-disagree", actorName(event.by[0]?.actor), event.when.edtf]),
    );
  });

  test("has a row in the CSV of claims for every response and every claim without one", () => {
    const rows: readonly Record<string, string>[] = parse(builtFile("data/collection.claims.csv"), { columns: true });
    const claims = data.events.flatMap((event) => event.claims.map(({ id }) => `${event.id} ${id}`));
    const answered = new Set(responses.map(({ response: { to } }) => `${to.event} ${to.claim}`));
    const alone = claims.filter((claim) => !answered.has(claim));
    expect(rows.length).toBe(responses.length + alone.length);
  });
});

test.describe("the feeds", () => {
  test("are found from every page and lead to pages that stand", () => {
    const pages = builtPages().filter(({ html }) => !/<meta name="robots" content="noindex"/.test(html));
    for (const { path, html } of pages) {
      expect(html, path).toMatch(/<link rel="alternate" href="[^"]*\/feed\.xml" type="application\/atom\+xml"/);
      expect(html, path).toMatch(/<link rel="alternate" href="[^"]*\/feed\.json" type="application\/feed\+json"/);
    }
    const { entries = [] } = parseAtomFeed(builtFile("feed.xml"));
    const { items = [] } = parseJsonFeed(JSON.parse(builtFile("feed.json")));
    const paths = new Set(pages.map(({ path }) => path));
    expect(entries.length).toBeGreaterThan(0);
    expect(items.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    for (const { url } of items) expect(paths).toContain(new URL(url ?? "").pathname.slice(data.site.base.length - 1));
  });
});
