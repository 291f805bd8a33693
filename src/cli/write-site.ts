import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compileFolder } from "#shell/compile-folder.ts";
import { sourceFolder } from "#shell/installation.ts";
import { editorFiles } from "./editor-files.ts";
import { newSite } from "./new-site.ts";
import { pagesWorkflow } from "./pages-workflow.ts";
import { replaceFolder } from "./replace-folder.ts";

/** Writes a small working collection into an empty folder, whole or not at all, and prints its paths. */
export async function writeSite(folder: string): Promise<0 | 2> {
  const found = await readdir(folder).catch(() => []);
  if (found.length > 0) {
    console.error(`${folder} is not empty. Name a folder that is, or that does not exist yet.`);
    return 2;
  }
  const paths = await replaceFolder(folder, async (workshop) => {
    const texts = newSite("en");
    await writeAll(workshop, texts);
    const { collection } = await compileFolder(workshop, { drafts: true });
    const around = {
      ...editorFiles(collection),
      ".github/workflows/publish.yml": pagesWorkflow(await ownVersion()),
    };
    await writeAll(workshop, around);
    return [...Object.keys(texts), ...Object.keys(around)];
  });
  for (const path of paths) console.log(join(folder, path));
  console.log(`\nNext:\n  claimline dev --content ${folder}\n  claimline build --content ${folder}`);
  return 0;
}

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag: "wx" });
  }
}

async function ownVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(sourceFolder(), "../package.json"), "utf8"));
  return String(version);
}
