import type { PoliteClient, Reply } from "./polite-client.ts";

/** What became of an address. */
export interface LinkState {
  readonly state: "ok" | "moved" | "gone" | "failed";
  /** In a few words, e.g. `404` or `no answer in time`. */
  readonly detail: string;
  /** Where a moved page stands now; else `null`. */
  readonly to: string | null;
}

/** Redirects that are followed. */
const mostHops = 5;

/**
 * Whether an address still answers: HEAD first, GET where a server knows no HEAD or answers it otherwise. Only 404 and
 * 410 mean that it is gone; a server that refuses programs or fails says nothing about the page.
 */
export const checkLink = (client: PoliteClient, url: string): Promise<LinkState> => follow(client, url, [url]);

/** `way`: the addresses so far, the one to ask last. */
async function follow(client: PoliteClient, at: string, way: readonly string[]): Promise<LinkState> {
  const reply = await answer(client, at);
  if ("fault" in reply) return failed(reply.fault === "timeout" ? "no answer in time" : "no connection");
  const next = redirectOf(reply, at);
  if (next === null) return stateOf(reply.status, way.length === 1 ? null : at);
  if (!/^https?:$/.test(next.protocol)) return failed(`redirects to ${next.protocol}`);
  if (way.includes(next.href)) return failed("redirects in a circle");
  return way.length > mostHops ? failed("redirects without end") : follow(client, next.href, [...way, next.href]);
}

const failed = (detail: string): LinkState => ({ state: "failed", detail, to: null });

async function answer(client: PoliteClient, url: string): Promise<Reply> {
  const head = await client.ask("HEAD", url);
  const isPlain = !("fault" in head) && head.status < 400;
  return isPlain ? head : client.ask("GET", url);
}

function redirectOf({ status, location }: { readonly status: number; readonly location: string | null }, at: string) {
  if (status < 300 || status >= 400 || status === 304 || location === null) return null;
  return URL.parse(location, at);
}

function stateOf(status: number, to: string | null): LinkState {
  if (status === 404 || status === 410) return { state: "gone", detail: String(status), to: null };
  if (status < 200 || status >= 300) return failed(String(status));
  return to === null ? { state: "ok", detail: String(status), to } : { state: "moved", detail: String(status), to };
}
