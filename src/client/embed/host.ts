/**
 * What a host page loads: `<claim-timeline src="…">`, and heights for plain frames marked with `data-claimline`.
 * It reads nothing but the messages of its own frames, and stores nothing.
 */
const tall = 20_000;
const firstHeight = 480;
/** Parameters of a frame's address that are no part of its view. */
const ofFrame = /^(theme|accent|height|lang|id)$/;

interface Told {
  readonly type: string;
  readonly height: number;
  readonly query: string;
  readonly selected: string | null;
}

/** A message of a frame's own window in the shape that is agreed; `null` for any other. */
function toldBy(frame: HTMLIFrameElement, { source, data }: MessageEvent): Told | null {
  if (source === null || source !== frame.contentWindow || typeof data !== "object" || data === null) return null;
  return data.v === 1 && /^claimline:(height|ready|view)$/.test(data.type) ? data : null;
}

function fit(frame: HTMLIFrameElement, { type, height }: Told): void {
  if (type === "claimline:height" && Number.isFinite(height) && height > 0 && height < tall) {
    frame.style.height = `${Math.ceil(height)}px`;
  }
}

/** A query in the one way of writing in which two can be compared. */
const asOneWrites = (query: string | string[][]): string => `${new URLSearchParams(query)}`;

/** The address that a page's own names; `null` for none, for what can't be read, and for what is no page on the web. */
function addressOf(src: string | null): URL | null {
  if (src === null || !URL.canParse(src, document.baseURI)) return null;
  const address = new URL(src, document.baseURI);
  return /^https?:$/.test(address.protocol) ? address : null;
}

class ClaimTimeline extends HTMLElement {
  static observedAttributes = ["src"];
  /** Around the frame and what stands inside the element; the element's own style is its page's. */
  #box = document.createElement("div");
  #slot = document.createElement("slot");
  #frame: HTMLIFrameElement | null = null;
  #isThere = false;
  #selected: string | null = null;
  /** What `src` names, without the frame's own parameters: as long as it stays, so does the view. */
  #asked = "";
  /** The view by now, as a query; `null` until the frame has said it. */
  #shown: string | null = null;
  /** The view that `src` asks for, which the host's address need not keep; `null` until the frame has said it. */
  #first: string | null = null;
  #listener = (event: MessageEvent): void => this.#hear(event);

  constructor() {
    super();
    // By properties, which no policy for styles forbids.
    Object.assign(this.#box.style, { display: "grid", gridTemplateColumns: "minmax(0,1fr)" });
    Object.assign(this.#slot.style, { gridArea: "1/1", display: "block", zIndex: "1" });
    this.#box.append(this.#slot);
    this.attachShadow({ mode: "open" }).append(this.#box);
  }

  connectedCallback(): void {
    addEventListener("message", this.#listener);
    this.#isThere = true;
    this.#load();
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#listener);
    this.#isThere = false;
    this.#leave();
  }

  /** Moved by `moveBefore`, which keeps the frame as it is. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(_: string, before: string | null, now: string | null): void {
    if (this.#isThere && before !== now) this.#load();
  }

  /** The name under which the host's own address keeps the view; `null` where it doesn't. */
  get #mirror(): string | null {
    const name = this.getAttribute("mirror");
    return name === "" ? "claimline" : name;
  }

  /** The fallback stands again where the frame was. */
  #leave(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.#slot.style.display = "block";
  }

  /** Each load is a frame of its own: no step in the host's history, and no late word of the one before. */
  #load(): void {
    const height = this.#frame?.style.height ?? `${Number(this.getAttribute("height")) || firstHeight}px`;
    this.#leave();
    const src = this.getAttribute("src");
    const address = addressOf(src);
    if (address === null) return;
    this.#resume(address);
    const frame = document.createElement("iframe");
    frame.title = this.title || this.textContent.trim() || "Timeline";
    // After a reload browsers give frames their addresses back by name, else by place, which depends on who was first.
    frame.name = `claimline ${this.id} ${src}`;
    frame.setAttribute("loading", this.getAttribute("loading") ?? "lazy");
    Object.assign(frame.style, {
      gridArea: "1/1",
      // As wide as its place, and wide where the place is as wide as what is in it.
      width: "1200px",
      minWidth: "100%",
      maxWidth: "100%",
      height,
      border: "0",
      colorScheme: "auto",
    });
    // A frame that loaded and said nothing, for want of its script or of its page, leaves the fallback legible.
    frame.onload = () => {
      frame.style.gridArea = "2/1";
    };
    frame.src = address.href;
    this.#frame = frame;
    this.#box.append(frame);
  }

  /** Writes the view that the element had, or that the host's address keeps, into the address of a frame. */
  #resume({ origin, pathname, searchParams: said }: URL): void {
    const own = [...said].filter(([name]) => !ofFrame.test(name));
    const asked = `${origin}${pathname}?${asOneWrites(own)}`;
    if (this.#asked !== "" && this.#asked !== asked) {
      this.#shown = null;
      this.#first = null;
      this.#keep(null);
    }
    this.#asked = asked;
    const kept = this.#mirror === null ? null : new URLSearchParams(location.search).get(this.#mirror);
    const view = kept ?? this.#shown;
    if (view === null) return;
    // It is the whole view: what a reader has cleared doesn't come back from `src`.
    this.#first ??= asOneWrites(own);
    for (const [name] of own) said.delete(name);
    for (const [name, value] of new URLSearchParams(view)) said.set(name, value);
  }

  /** Keeps a view in the host's address; `null`: none. */
  #keep(view: string | null): void {
    if (this.#mirror === null) return;
    const address = new URL(location.href);
    if (view === null) address.searchParams.delete(this.#mirror);
    else address.searchParams.set(this.#mirror, view);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  }

  #hear(event: MessageEvent): void {
    const told = this.#frame === null ? null : toldBy(this.#frame, event);
    if (told === null || this.#frame === null) return;
    fit(this.#frame, told);
    if (told.type === "claimline:ready") {
      this.#slot.style.display = "none";
      this.#say("ready", {});
    }
    if (told.type === "claimline:view") this.#follow(told);
  }

  #follow({ query, selected }: Told): void {
    if (selected !== this.#selected) {
      this.#selected = selected;
      const [id = null, claim = null] = typeof selected === "string" ? selected.split("~") : [];
      this.#say("select", { event: id, claim });
    }
    if (typeof query !== "string") return;
    this.#shown = query;
    const now = asOneWrites(query);
    this.#first ??= now;
    this.#keep(now === this.#first ? null : query.slice(1));
  }

  #say(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(`claimline:${name}`, { bubbles: true, detail }));
  }
}

if (customElements.get("claim-timeline") === undefined) {
  customElements.define("claim-timeline", ClaimTimeline);
  const marked = (): NodeListOf<HTMLIFrameElement> => document.querySelectorAll("iframe[data-claimline]");
  addEventListener("message", (event) => {
    for (const frame of marked()) {
      const told = toldBy(frame, event);
      if (told !== null) fit(frame, told);
    }
  });
  // Those that were there before this script have spoken to nobody.
  for (const { contentWindow } of marked()) contentWindow?.postMessage({ type: "claimline:ask", v: 1 }, "*");
}
