import { copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { compileFolder } from "#shell/compile-folder.ts";
import { editorFiles } from "./editor-files.ts";
import { newSite } from "./new-site.ts";
import { type OwnPackage, ownPackage } from "./own-package.ts";
import { pagesWorkflow } from "./pages-workflow.ts";
import { typed } from "./phrases.ts";
import { replaceFolder } from "./replace-folder.ts";

/** Writes a small working collection into an empty folder, whole or not at all, and prints its paths. */
export async function writeSite(folder: string): Promise<0 | 2> {
  const found = await readdir(folder).catch(() => []);
  if (found.length > 0) {
    console.error(`${folder} is not empty. Name a folder that is, or that does not exist yet.`);
    return 2;
  }
  const program = await ownPackage();
  const paths = await replaceFolder(folder, async (workshop) => {
    const texts = newSite("en");
    await writeAll(workshop, texts);
    const { collection } = await compileFolder(workshop, { drafts: true });
    const around = {
      ...editorFiles(collection),
      [`${workflowFolder}/publish.yml`]: pagesWorkflow(program.isFile ? packedPath(program) : program.spec),
    };
    await writeAll(workshop, around);
    if (program.packed !== null) await copyFile(program.packed, join(workshop, packedPath(program)));
    const packed = program.packed === null ? [] : [packedPath(program)];
    return [...Object.keys(texts), ...Object.keys(around), ...packed];
  });
  for (const path of paths) console.log(join(folder, path));
  console.log(
    `\nNext:\n  npx claimline dev --content ${typed(folder)}\n  npx claimline build --content ${typed(folder)}`,
  );
  if (program.isFile && program.packed === null) console.log(`\n${missingText(program, folder)}`);
  return 0;
}

const workflowFolder = ".github/workflows";

/** Hidden, so that it is no part of the collection. */
const packedPath = ({ spec }: OwnPackage): string => `.github/${spec}`;

function missingText(program: OwnPackage, folder: string): string {
  const place = join(folder, packedPath(program));
  if (program.clone === null) return `To publish it with GitHub Pages, save the package that you installed as ${place}`;
  const from = relative(process.cwd(), program.clone);
  const clone = from === "" ? "" : ` ${typed(from.startsWith(".") ? from : `./${from}`)}`;
  return `To publish it with GitHub Pages, pack this program for it:\n  npm pack${clone} --pack-destination ${typed(dirname(place))}`;
}

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag: "wx" });
  }
}
