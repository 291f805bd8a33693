import { resolve } from "node:path";
import type { Command } from "commander";
import { jsonText } from "#diagnostics/print-json.ts";
import { contentFolder } from "#shell/content-folder.ts";
import { held } from "#shell/held.ts";
import { sourceFolder } from "#shell/installation.ts";
import { type BuildReport, buildSite } from "./build-site.ts";
import type { Finish } from "./main.ts";
import { checkCommand, counted, faultText, typed } from "./phrases.ts";
import { refusalToReplace } from "./replace-folder.ts";
import { applySettings, baseOption, contentOption, outOption, type Settings, siteOption } from "./settings.ts";

interface Options extends Settings {
  readonly out: string;
  readonly json?: true;
}

const examples = `
Examples:
  claimline build
  claimline build --content ../harbour --out harbour-site
  claimline build --site https://example.org --base /projects/timeline/

The folder is replaced when the site is whole; what stood there stands until then.`;

/** `claimline build`: writes the site. Prints every error of the content and ends with 1 if there is one. */
export function addBuild(program: Command, finish: Finish): void {
  program
    .command("build")
    .description("build the site")
    .addOption(contentOption())
    .addOption(outOption())
    .addOption(siteOption())
    .addOption(baseOption())
    .option("--json", "print what was built, or every mistake, as JSON")
    .addHelpText("after", examples)
    .action(async ({ json, ...settings }: Options) => {
      applySettings(settings);
      const out = resolve(settings.out);
      const refusal = refusalToReplace(out, contentFolder(), [sourceFolder(), process.cwd()]);
      if (refusal !== null) {
        console.error(`${refusal} Name another folder with --out.`);
        return finish(2);
      }
      finish(await built(out, settings, json === true));
    });
}

async function built(out: string, settings: Options, asJson: boolean): Promise<0 | 1> {
  try {
    const report = await buildSite(out);
    console.log(asJson ? JSON.stringify(report, null, 2) : reportText(report, settings));
    return 0;
  } catch (error) {
    const { diagnostics } = held();
    if (asJson && diagnostics.length > 0) process.stdout.write(jsonText(diagnostics));
    else console.error(faultText(error));
    return 1;
  }
}

function reportText({ pages, files, bytes, warnings, address }: BuildReport, { out, content }: Options): string {
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  return [
    `${counted(pages, "page")}, ${counted(files, "file")}, ${size} in ${out}`,
    warnings === 0 ? "0 warnings" : `${counted(warnings, "warning")}: see them with ${checkCommand(content)}`,
    `To be published at ${address}`,
    `See it here with: npx claimline preview${out === "dist" ? "" : ` --out ${typed(out)}`}`,
  ].join("\n");
}
