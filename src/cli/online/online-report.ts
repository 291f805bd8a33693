import type { Source } from "#model/collection.ts";
import { type ArchiveState, findArchive } from "./archive-lookup.ts";
import { checkLink, type LinkState } from "./link-check.ts";
import { type PoliteClient, severalAtOnce } from "./polite-client.ts";

/** What the web says of one source. */
export interface SourceOnline {
  readonly id: string;
  readonly path: string;
  readonly url: string;
  readonly link: LinkState;
  /** `null` where an archived copy, or the lack of one, is stated already. */
  readonly archive: ArchiveState | null;
}

/**
 * Asks for every source with an address, and looks for a copy of those without. `told` hears, from the beginning on, how
 * many of how many are asked.
 */
export async function askOnline(
  sources: readonly Source[],
  client: PoliteClient,
  {
    api,
    hosts,
    told,
  }: { readonly api: string; readonly hosts: number; readonly told: (asked: number, all: number) => void },
): Promise<readonly SourceOnline[]> {
  const online = sources.flatMap(({ url, ...source }) => (url === null ? [] : [{ ...source, url }]));
  let asked = 0;
  told(asked, online.length);
  return severalAtOnce(online, hosts, async ({ id, url, archive, date, origin }) => {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(date?.edtf ?? "")?.[0] ?? null;
    const [link, copy] = await Promise.all([
      checkLink(client, url),
      archive === null ? findArchive(client, api, url, day) : null,
    ]);
    asked += 1;
    told(asked, online.length);
    return { id, path: origin.path, url, link, archive: copy };
  });
}

/** One line for each source that needs a look, and the counts. */
export function onlineText(found: readonly SourceOnline[]): string {
  const lines = found.flatMap(({ path, link, archive }) => [
    ...(link.state === "ok"
      ? []
      : [`${path}: ${link.state} (${link.detail})${link.to === null ? "" : ` to ${link.to}`}`]),
    ...(archive?.state === "found" ? [`${path}: archived at ${archive.url}`] : []),
    ...(archive?.state === "failed" ? [`${path}: archive not known (${archive.detail})`] : []),
  ]);
  const count = (state: LinkState["state"]): number => found.filter(({ link }) => link.state === state).length;
  const copies = found.filter(({ archive }) => archive?.state === "found").length;
  const states = (["ok", "moved", "gone", "failed"] as const).map((state) => `${count(state)} ${state}`).join(", ");
  return `${[...lines, `${found.length} asked: ${states}; ${copies} archived copies found.`].join("\n")}\n`;
}
