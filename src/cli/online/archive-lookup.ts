import { checkLink } from "./link-check.ts";
import type { PoliteClient } from "./polite-client.ts";

/** The Wayback Machine's: `?url=…&timestamp=…` answers with the closest copy. */
export const waybackApi = "https://archive.org/wayback/available";

/** What is known of an archived copy. */
export type ArchiveState =
  | { readonly state: "found"; readonly url: string }
  | { readonly state: "none" }
  | { readonly state: "failed"; readonly detail: string };

/**
 * Looks for an archived copy, closest to a day such as `2020-09-10` where one is given. A copy counts only if its own
 * address answers: nobody may write an address that nobody has seen.
 */
export async function findArchive(
  client: PoliteClient,
  api: string,
  url: string,
  day: string | null,
): Promise<ArchiveState> {
  const question = new URL(api);
  question.searchParams.set("url", url);
  if (day !== null) question.searchParams.set("timestamp", day.replaceAll("-", ""));
  const reply = await client.ask("GET", question.href);
  if ("fault" in reply) return { state: "failed", detail: "the archive does not answer" };
  if (reply.status !== 200) return { state: "failed", detail: `the archive answers ${reply.status}` };
  const copy = copyIn(reply.body);
  if (copy === undefined) return { state: "failed", detail: "the archive's answer cannot be read" };
  if (copy === null) return { state: "none" };
  const { state, detail } = await checkLink(client, copy);
  return state === "ok" || state === "moved"
    ? { state: "found", url: copy }
    : { state: "failed", detail: `the copy does not answer: ${detail}` };
}

/** The address of the closest copy, `null` where there is none, `undefined` of an answer in another form. */
function copyIn(body: string): string | null | undefined {
  try {
    const { archived_snapshots: copies } = JSON.parse(body) as {
      readonly archived_snapshots?: { readonly closest?: { readonly available?: unknown; readonly url?: unknown } };
    };
    if (typeof copies !== "object" || copies === null) return undefined;
    const { closest } = copies;
    if (closest?.available !== true) return null;
    // no space or line break may come from outside into a file
    return typeof closest.url === "string" && /^https?:\/\/[^\s/?#"'\\]+\/\S*$/.test(closest.url)
      ? closest.url
      : undefined;
  } catch {
    return undefined;
  }
}
