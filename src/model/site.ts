import type { ViewKind } from "./vocabulary.ts";

export interface Group {
  readonly id: string;
  readonly label: string;
}

export interface Site {
  readonly title: string;
  readonly description: string;
  /** Origin of the published site, without a path. */
  readonly url: string;
  /** `/` or `/sub/path/`. */
  readonly base: string;
  readonly lang: string;
  readonly languages: readonly string[];
  /** The home page's timeline. */
  readonly timeline: string;
  readonly groups: readonly Group[];
  readonly view: ViewKind | null;
  readonly logo: string | null;
  /** Colour token → value. */
  readonly theme: Readonly<Record<string, string>>;
  readonly navigation: readonly { readonly label: string; readonly to: string }[];
  readonly footer: string | null;
  readonly license: { readonly name: string; readonly url: string | null } | null;
  readonly publisher: { readonly name: string; readonly url: string | null } | null;
  /** How to report an error: an e-mail address or an http(s) URL. */
  readonly contact: string | null;
  readonly repo: string | null;
}
