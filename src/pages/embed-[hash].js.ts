import type { APIRoute } from "astro";
import { type EmbedScript, pinnedScripts } from "#shell/embed-scripts.ts";

interface Props {
  readonly script: EmbedScript;
}

export async function getStaticPaths() {
  return (await pinnedScripts()).map((script) => ({
    params: { hash: script.path.replace(/^embed-|\.js$/g, "") },
    props: { script },
  }));
}

/** What a host page loads, in each version that was ever offered. */
export const GET: APIRoute<Props> = ({ props: { script } }) =>
  new Response(script.text, { headers: { "content-type": "text/javascript; charset=utf-8" } });
