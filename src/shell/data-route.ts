import type { APIRoute, GetStaticPathsResult } from "astro";
import { type Format, formats } from "#publish/formats.ts";
import { type Selection, selections } from "#publish/selection.ts";
import { collection } from "./collection.ts";

interface Props extends Record<string, unknown> {
  readonly selection: Selection;
  readonly format: Format;
}

/**
 * The data files with an extension, e.g. `collection.stix` for `.json`. One route an extension: Astro asks for a slash
 * at the end of an address unless the route's own name ends in an extension. Under the former ids of a timeline its
 * files are written again, since a program that asks for data follows no page.
 */
export const dataPaths = async (extension: string): Promise<GetStaticPathsResult> =>
  selections(await collection()).flatMap((selection) =>
    formats
      .filter(({ ending }) => ending.endsWith(extension))
      .flatMap((format) =>
        [selection.name, ...(selection.timeline?.formerly ?? [])].map((name) => ({
          params: { name: `${name}${format.ending.slice(0, -extension.length)}` },
          props: { selection, format },
        })),
      ),
  );

/** Writes a data file. */
export const dataFile: APIRoute<Props> = ({ props: { selection, format } }) =>
  new Response(format.write(selection), { headers: { "content-type": `${format.mediaType}; charset=utf-8` } });
