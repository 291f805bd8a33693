import type { APIRoute } from "astro";
import { type EmbedScript, embedScripts } from "#shell/embed-scripts.ts";

interface Props {
  readonly script: EmbedScript;
}

export async function getStaticPaths() {
  const { frame } = await embedScripts();
  return [{ params: { script: frame.path.replace(/^embed\/|\.js$/g, "") }, props: { script: frame } }];
}

/** What runs in a frame. */
export const GET: APIRoute<Props> = ({ props: { script } }) =>
  new Response(script.text, { headers: { "content-type": "text/javascript; charset=utf-8" } });
