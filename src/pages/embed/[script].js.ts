import type { APIRoute } from "astro";
import { collection } from "#shell/collection.ts";
import { type EmbedScript, frameScript } from "#shell/embed-scripts.ts";

interface Props {
  readonly script: EmbedScript;
}

export async function getStaticPaths() {
  const { site } = await collection();
  const frames = await Promise.all(site.languages.map(frameScript));
  // languages without words of their own share the English ones
  const byPath = new Map(frames.map((frame) => [frame.path, frame]));
  return [...byPath].map(([path, script]) => ({
    params: { script: path.replace(/^embed\/|\.js$/g, "") },
    props: { script },
  }));
}

/** What runs in a frame. */
export const GET: APIRoute<Props> = ({ props: { script } }) =>
  new Response(script.text, { headers: { "content-type": "text/javascript; charset=utf-8" } });
