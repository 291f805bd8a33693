// Plain JavaScript of 2020, so that the Node it turns away can still read it.
import { createRequire } from "node:module";

const NEEDED = [22, 12];

/** What this machine lacks, as sentences to print; empty if Claimline can run. */
export function missing(version, hasPackages) {
  const [major, minor] = version.replace("v", "").split(".").map(Number);
  const sentences = [];
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    sentences.push(
      `Claimline needs Node ${NEEDED.join(".")} or newer, but this is Node ${version.replace("v", "")}.`,
      "  On Linux (x64, arm64) and Windows (x64) Node 24 comes with `npm ci`: run it, then use `npm run` or `npx`.",
      "  Elsewhere install Node from https://nodejs.org/ first. (`npm ci --omit=optional` leaves Node out.)",
    );
  }
  if (!hasPackages) sentences.push("The packages of Claimline are not installed.", "  Run `npm ci` in its folder.");
  return sentences;
}

/** Prints what is missing and ends the process with exit code 2, or does nothing. */
export function preflight() {
  const sentences = missing(process.version, hasPackages());
  if (sentences.length === 0) return;
  console.error(sentences.join("\n"));
  process.exit(2);
}

function hasPackages() {
  try {
    createRequire(import.meta.url).resolve("astro/package.json");
    return true;
  } catch {
    return false;
  }
}
