import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "playwright/test";
import { type Served, serveSite } from "#cli/site-server.ts";

const ROOT = join(import.meta.dirname, "..");

const pages: readonly string[] = [
  "",
  "timelines/spring-2032/",
  "events/assembly-opens-the-mole/",
  "events/1621-merchants-on-the-toll/",
  "actors/harbour-board/",
  "sources/stone-of-the-mole/",
  "claims/",
  "method/",
  "about/",
  "embed/timeline/the-mole/",
  "fa/",
  "fa/about/",
  "fa/events/1621-merchants-on-the-toll/",
];

test.describe.configure({ mode: "serial", timeout: 240_000 });

const example = "examples/harbour";

/** Builds the example that lies below a folder from there, on a machine with the settings of `place`. */
function build(cwd: string, out: string, place: Readonly<Record<string, string>> = {}): void {
  const args = [join(ROOT, "src/cli/claimline.mjs"), "build", "--content", example, "--out", out];
  execFileSync(process.execPath, args, { cwd, stdio: "pipe", env: { ...process.env, ...place } });
}

/** Every file below a folder by name, with the hash of its bytes. */
function hashes(folder: string): Readonly<Record<string, string>> {
  const names = globSync("**/*", { cwd: folder, withFileTypes: true }).filter((one) => one.isFile());
  const paths = names.map(({ parentPath, name }) => join(parentPath, name)).sort();
  const hashOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
  return Object.fromEntries(paths.map((path) => [relative(folder, path), hashOf(path)]));
}

test.describe("the second collection", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimline-harbour-"));
  const out = join(folder, "site");
  let served: Served;
  test.beforeAll(async () => {
    build(ROOT, out);
    served = await serveSite(out, "127.0.0.1", 4671);
  });
  test.afterAll(() => {
    served?.server.close();
    rmSync(folder, { recursive: true });
  });

  test("holds nothing of the first one", () => {
    const files = globSync("**/*.{html,json,xml,css,csv,ics,svg}", { cwd: out });
    expect(files.length).toBeGreaterThan(200);
    const strays = files.filter((file) =>
      /contested[ -]record|kremlin|microsoft|peskov/i.test(readFileSync(join(out, file), "utf8")),
    );
    expect(strays).toEqual([]);
  });

  test("is the same bytes when another machine builds it from nothing", () => {
    const [elsewhere, again] = [join(folder, "elsewhere"), join(folder, "again")];
    cpSync(join(ROOT, example), join(elsewhere, example), { recursive: true });
    build(elsewhere, again, { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" });
    const [first, second] = [hashes(out), hashes(again)];
    for (const kind of ["og/", "_astro/", "search/index/", "media/", "data/", "embed"]) {
      expect(
        Object.keys(first).some((name) => name.startsWith(kind)),
        kind,
      ).toBe(true);
    }
    expect(second).toEqual(first);
  });

  test("begins with the view that a timeline asks for, with script and without", async ({ browser }) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await browser.newPage({ javaScriptEnabled });
      await page.goto(`${served.url}timelines/spring-2032/`);
      await expect(page.locator(".chart-list")).toBeVisible();
      await expect(page.locator("[data-frame]")).toBeHidden();
      expect(new URL(page.url()).search).toBe("");
      await page.close();
    }
  });

  test("publishes no photograph that says where it was taken", () => {
    const camera = Buffer.from("Invented camera");
    expect(readFileSync(join(ROOT, "examples/harbour/media/mole.jpg")).includes(camera)).toBe(true);
    const pictures = globSync("media/**/*.jpg", { cwd: out });
    expect(pictures.length).toBe(4);
    for (const name of pictures) {
      const bytes = readFileSync(join(out, name));
      expect(bytes.includes(camera) || bytes.includes(Buffer.from("Exif\0")), name).toBe(false);
    }
  });

  test("leads from the page of every entry to the file that it shows", async ({ page }) => {
    const entries = [
      "",
      "events/1888-storm/",
      "actors/harbour-board/",
      "sources/leaflet/",
      "about/",
      "fa/",
      "fa/about/",
    ];
    const files: string[] = [];
    for (const path of entries) {
      await page.goto(served.url + path);
      const link = page.getByRole("link", { name: path.startsWith("fa") ? "ویرایش این صفحه" : "Edit this page" });
      files.push(((await link.getAttribute("href")) ?? "").replace("https://example.org/saltmere/edit/main/", ""));
    }
    expect(files.map((file) => file.replace(`${example}/`, ""))).toEqual([
      "timelines/the-mole.md",
      "events/1888-storm.md",
      "actors/harbour-board.md",
      "sources/leaflet.md",
      "pages/about.md",
      "timelines/the-mole.fa.md",
      "pages/about.fa.md",
    ]);
    for (const file of files) expect(existsSync(join(ROOT, file)), file).toBe(true);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`reads well in ${colorScheme} colours of its own, and asks nobody else for anything`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, reducedMotion: "reduce" });
      const page = await context.newPage();
      const strays: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(served.url) && !request.url().startsWith("data:")) strays.push(request.url());
      });
      const found: string[] = [];
      for (const path of pages) {
        const answer = await page.goto(served.url + path);
        expect(answer?.ok(), path).toBe(true);
        const { violations } = await new AxeBuilder({ page }).analyze();
        found.push(
          ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${path} ${id} ${target.join(" ")}`)),
        );
      }
      expect(found).toEqual([]);
      expect(strays).toEqual([]);
      await page.goto(served.url);
      const paper = await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
      expect(paper).toBe(colorScheme === "light" ? "rgb(243, 248, 249)" : "rgb(15, 23, 27)");
      await context.close();
    });
  }

  test("draws its timeline without script, with years before 1, its logo and its menu", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(served.url);
    await expect(page.locator('svg [data-mark="assembly-opens-the-mole"]:visible')).not.toHaveCount(0);
    await expect(page.locator(".deck").first()).toContainText("219 BCE to 2032");
    await expect(page.locator(".brand img")).toHaveJSProperty("naturalWidth", 26);
    await expect(page.locator('link[rel="icon"]')).toHaveAttribute("href", "/media/anchor.svg");
    const menu = page.getByRole("navigation", { name: "Site" });
    await expect(menu.getByRole("link", { name: "The finding of 2032" })).toBeVisible();
    await expect(menu.getByRole("link", { name: "About" })).toHaveAttribute("href", "/about/");
    await page.goto(`${served.url}events/assembly-opens-the-mole/`);
    await expect(page.locator("main")).toContainText("219 BCE");
    await page.goto(`${served.url}fa/`);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await context.close();
  });
});
