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

class ClaimTimeline extends HTMLElement {
  static observedAttributes = ["src"];
  #frame: HTMLIFrameElement | null = null;
  #slot: HTMLSlotElement | null = null;
  #selected: string | null = null;
  /** The view that `src` asks for, which the host's address need not keep; `null` until the frame has said it. */
  #first: string | null = null;
  #listener = (event: MessageEvent): void => this.#hear(event);

  connectedCallback(): void {
    addEventListener("message", this.#listener);
    if (this.#frame !== null) {
      // It loads anew: with the view that it had, where that is kept.
      if (this.#kept !== null) this.#load();
      return;
    }
    const shadow = this.attachShadow({ mode: "open" });
    const frame = document.createElement("iframe");
    const slot = document.createElement("slot");
    frame.title = this.title || "Timeline";
    // After a reload browsers give frames their addresses back by name, else by place, which depends on who was first.
    frame.name = `claimline ${this.id || this.getAttribute("src")}`;
    frame.setAttribute("loading", this.getAttribute("loading") ?? "lazy");
    // By properties, which no policy for styles forbids.
    this.style.display = "grid";
    const height = `${Number(this.getAttribute("height")) || firstHeight}px`;
    Object.assign(frame.style, {
      gridArea: "1/1",
      width: "100%",
      minWidth: "0",
      height,
      border: "0",
      colorScheme: "auto",
    });
    Object.assign(slot.style, { gridArea: "1/1", display: "block", zIndex: "1" });
    shadow.append(frame, slot);
    this.#frame = frame;
    this.#slot = slot;
    this.#load();
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#listener);
  }

  attributeChangedCallback(): void {
    if (this.#frame !== null) this.#load();
  }

  /** The name under which the host's own address keeps the view; `null` where it doesn't. */
  get #mirror(): string | null {
    const name = this.getAttribute("mirror");
    return name === "" ? "claimline" : name;
  }

  /** The view in the host's address. */
  get #kept(): string | null {
    return this.#mirror === null ? null : new URLSearchParams(location.search).get(this.#mirror);
  }

  #load(): void {
    const src = this.getAttribute("src");
    if (src === null || this.#frame === null) return;
    const address = new URL(src, document.baseURI);
    if (!/^https?:$/.test(address.protocol)) return;
    this.#first = null;
    const kept = this.#kept;
    if (kept !== null) {
      // A view in the host's address is the whole view: what a reader has cleared doesn't come back from `src`.
      const { searchParams: said } = address;
      const own = [...said].filter(([name]) => !ofFrame.test(name));
      this.#first = asOneWrites(own);
      for (const [name] of own) said.delete(name);
      for (const [name, value] of new URLSearchParams(kept)) said.set(name, value);
    }
    this.#frame.src = address.href;
  }

  #hear(event: MessageEvent): void {
    const told = this.#frame === null ? null : toldBy(this.#frame, event);
    if (told === null || this.#frame === null) return;
    fit(this.#frame, told);
    if (told.type === "claimline:ready") {
      if (this.#slot !== null) this.#slot.style.display = "none";
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
    if (this.#mirror === null || typeof query !== "string") return;
    const now = asOneWrites(query);
    this.#first ??= now;
    const address = new URL(location.href);
    if (now === this.#first) address.searchParams.delete(this.#mirror);
    else address.searchParams.set(this.#mirror, query.slice(1));
    if (address.href !== location.href) history.replaceState(history.state, "", address);
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
