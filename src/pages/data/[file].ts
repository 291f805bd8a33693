import type { APIRoute } from "astro";
import { dataPath, type Format, formats } from "#publish/formats.ts";
import { type Selection, selections } from "#publish/selection.ts";
import { collection } from "#shell/collection.ts";

interface Props {
  readonly selection: Selection;
  readonly format: Format;
}

export async function getStaticPaths() {
  return selections(await collection()).flatMap((selection) =>
    formats.map((format) => ({
      params: { file: dataPath(selection.name, format).replace(/^data\//, "") },
      props: { selection, format },
    })),
  );
}

export const GET: APIRoute<Props> = ({ props: { selection, format } }) =>
  new Response(format.write(selection), { headers: { "content-type": `${format.mediaType}; charset=utf-8` } });
