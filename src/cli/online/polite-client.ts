import { setTimeout as pause } from "node:timers/promises";

/** How considerate the client is. Times are in ms. */
export interface Manners {
  /** Between two requests to one host. */
  readonly delay: number;
  /** For one request, body included. */
  readonly timeout: number;
  /** Hosts asked at the same time; each of them answers one request at a time. */
  readonly hosts: number;
  /** How often a request that failed in passing is made again. */
  readonly retries: number;
  /** First wait before that; it doubles. */
  readonly backoff: number;
  /** Bytes of a body that are read at most. */
  readonly bytes: number;
}

/** What nobody minds. */
export const goodManners: Manners = {
  delay: 1_000,
  timeout: 15_000,
  hosts: 4,
  retries: 2,
  backoff: 2_000,
  bytes: 262_144,
};

/** What came back, or why nothing did. */
export type Reply =
  | { readonly status: number; readonly location: string | null; readonly type: string; readonly body: string }
  | { readonly fault: "timeout" | "network" };

/** Makes one request after another, never following a redirect by itself. */
export interface PoliteClient {
  readonly ask: (method: "HEAD" | "GET", url: string) => Promise<Reply>;
}

/** Says who asks and where to complain. */
export const userAgent = (site: string): string => `claimline-sources/1.0 (checks the links of ${site})`;

/** A client that waits between requests to a host, gives up in time, and asks again only for passing faults. */
export function politeClient(agent: string, manners: Manners = goodManners): PoliteClient {
  const queues = new Map<string, Promise<unknown>>();
  const ask = (method: "HEAD" | "GET", url: string): Promise<Reply> => {
    const host = URL.parse(url)?.host ?? "";
    const turn = (queues.get(host) ?? Promise.resolve()).then(() => persistently(method, url, agent, manners));
    queues.set(
      host,
      turn.then(() => pause(manners.delay)),
    );
    return turn;
  };
  return { ask };
}

async function persistently(method: "HEAD" | "GET", url: string, agent: string, manners: Manners): Promise<Reply> {
  let reply = await once(method, url, agent, manners);
  for (let tries = 0; tries < manners.retries && isPassing(reply); tries += 1) {
    await pause(manners.backoff * 2 ** tries);
    reply = await once(method, url, agent, manners);
  }
  return reply;
}

/** Whether the same request may well succeed a little later. */
const isPassing = (reply: Reply): boolean =>
  "fault" in reply || reply.status === 429 || (reply.status >= 500 && reply.status !== 501);

async function once(method: "HEAD" | "GET", url: string, agent: string, manners: Manners): Promise<Reply> {
  const signal = AbortSignal.timeout(manners.timeout);
  try {
    const headers = { "user-agent": agent, accept: "text/html,application/pdf,*/*;q=0.5" };
    const response = await fetch(url, { method, redirect: "manual", signal, headers });
    const body = method === "GET" ? await firstBytes(response, manners.bytes) : "";
    await response.body?.cancel().catch(() => undefined);
    const { status } = response;
    return {
      status,
      location: response.headers.get("location"),
      type: response.headers.get("content-type") ?? "",
      body,
    };
  } catch {
    return { fault: signal.aborted ? "timeout" : "network" };
  }
}

async function firstBytes(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return "";
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < most) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  await reader.cancel().catch(() => undefined);
  return new TextDecoder().decode(Buffer.concat(parts).subarray(0, most));
}

/** Works through a list, at most so many at a time, in order. */
export async function severalAtOnce<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const next = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of next) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.max(1, most) }, worker));
  return results;
}
