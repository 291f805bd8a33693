import type { EventDetail } from "#model/details.ts";
import { drawnAt } from "#model/when.ts";
import { type Words, wordsOf } from "#model/words.ts";
import type { Chart } from "#scene/chart.ts";
import type { View } from "#scene/view.ts";
import { centred, fitted, panned, ranged, selecting, zoomed } from "#scene/view-moves.ts";
import { type Address, address } from "./address.ts";
import { announcer } from "./announce.ts";
import { type Details, details } from "./details.ts";
import { type Drawing, drawing } from "./drawing.ts";
import { type Gestures, gestures, type Range } from "./gestures.ts";
import { grant } from "./grant.ts";
import { type Hover, hover } from "./hover.ts";
import { wishOf } from "./keys.ts";
import { stopTravel, travelTo } from "./motion.ts";
import { type Overview, overview } from "./overview.ts";
import { beside } from "./paths.ts";
import { type Readout, rangeText, readout } from "./readout.ts";
import { type Rove, rove } from "./rove.ts";
import { type ViewSwitch, viewSwitch } from "./view-switch.ts";
import { wheel } from "./wheel.ts";

/** How much one press of a zoom button or key comes nearer; and the share of a stack's span left at each side of it. */
const nearer = 1.5;
const margin = 0.15;

/**
 * A timeline's drawing comes alive. The element stands around what the build drew and changes no node of it before the
 * first gesture, a change of size, or a state in the address. The only thing that varies is the view: every gesture,
 * key and link makes a new one, and the view makes the scene.
 *
 * Markup inside: `[data-frame]` holds the drawing built at a few widths, `[data-overview]` the strip, `[data-zoom]` the
 * zoom buttons (`data-by`: in, out, fit), `[data-readout]` what is shown, `[data-drawer]` the details, `[data-live]` the
 * live region, radio buttons named `view` the switch; `script[data-chart]` and `script[data-details]` hold the JSON.
 * `data-settled` is there whenever the drawing and the address show the view.
 */
export class ClaimlineView extends HTMLElement {
  #chart!: Chart;
  #words!: Words;
  #frame!: HTMLElement;
  #view!: View;
  #address!: Address;
  #drawing!: Drawing;
  #gestures!: Gestures;
  #overview!: Overview;
  #details!: Details;
  #readout!: Readout;
  #hover!: Hover;
  #rove!: Rove;
  #switch!: ViewSwitch;
  #announce!: (message: string) => void;
  #request = 0;
  /** A range that is not yet in the address. */
  #unwritten = false;

  connectedCallback(): void {
    const frame = this.querySelector<HTMLElement>("[data-frame]");
    const chart = json<Chart>(this, "script[data-chart]");
    if (this.#chart !== undefined || frame === null || chart === null) return;
    this.#chart = chart;
    this.#frame = frame;
    this.#words = wordsOf(chart.lang);
    this.#address = address(chart, () => this.#arrive());
    this.#view = this.#address.read().view;
    this.#wake(frame, chart, this.#words);
    this.#listen(frame);
    if (location.search === "") this.dataset["settled"] = "";
    else this.#arrive();
  }

  /** Makes the parts; none of them changes what is drawn. */
  #wake(frame: HTMLElement, chart: Chart, words: Words): void {
    const follow = (range: Range): void => this.#follow(ranged(this.#view, chart, range.from, range.to));
    const settle = (): void => this.#settle();
    this.#drawing = drawing(frame, chart, words);
    this.#gestures = gestures(this.#drawing.node, {
      onStart: () => this.#hover.over(null, null),
      onRange: follow,
      onEnd: settle,
    });
    wheel(this.#drawing.node, {
      onZoom: (by, x, y) => this.#follow(zoomed(this.#view, chart, { at: this.#drawing.timeAt(x, y, this.#view), by })),
      onPan: (share) => this.#follow(panned(this.#view, chart, share * (this.#view.to - this.#view.from))),
      onEnd: settle,
    });
    const fit = (): void => this.#travel(fitted(this.#view, chart));
    this.#overview = overview(this.#part("overview"), chart, words, { onRange: follow, onEnd: settle, onFit: fit });
    const read = (): readonly EventDetail[] => json<readonly EventDetail[]>(this, "script[data-details]") ?? [];
    this.#details = details(this.#part("drawer"), read, words, {
      onSelect: (event) => this.#select(event),
      onStep: (step) => this.#select(beside(chart, this.#view.selected?.event ?? "", step)),
      onClose: () => this.#close(),
    });
    this.#readout = readout(this, words);
    this.#hover = hover(frame);
    this.#rove = rove(frame);
    this.#switch = viewSwitch(this, (kind) => this.#turn(kind));
    this.#announce = announcer(this.#part("live"));
    this.#part("zoom").hidden = false;
    this.#gestures.sync(this.#drawing.field(this.#view), this.#view);
    this.#overview.wake(this.#view);
    this.#rove.keep(null);
  }

  #listen(frame: HTMLElement): void {
    frame.addEventListener("click", (event) => this.#clicked(event));
    frame.addEventListener("keydown", (event) => this.#pressed(event));
    frame.addEventListener("pointermove", (event) => this.#pointed(event));
    frame.addEventListener("pointerleave", () => this.#hover.over(null, null));
    frame.addEventListener("focusin", () => this.#hoverFocused());
    for (const button of this.querySelectorAll<HTMLElement>("[data-by]")) {
      button.addEventListener("click", () => this.#zoom(button.dataset["by"] ?? ""));
    }
    let width = frame.clientWidth;
    new ResizeObserver(() => {
      if (frame.clientWidth === width || frame.clientWidth === 0) return;
      width = frame.clientWidth;
      this.#show(this.#view);
    }).observe(frame);
  }

  /** Shows what the address asks for: on arrival, and after back or forward. */
  #arrive(): void {
    const { view, unknown } = this.#address.read();
    stopTravel(this);
    this.#unwritten = false;
    this.#readout.note(unknown.length > 0 ? this.#words.ui.announce.unknown(unknown) : "");
    this.#switch.show(view.kind);
    this.#details.show(view.selected?.event ?? null);
    this.#show(view);
  }

  /** The view is shown with the next frame, however often it changes before. */
  #show(view: View): void {
    this.#view = view;
    if (this.#request !== 0) return;
    delete this.dataset["settled"];
    const loading = this.#drawing.prepare(view);
    if (loading === null) this.#request = requestAnimationFrame(() => this.#paint());
    else loading.then(() => this.#show(this.#view)).catch(() => this.#readout.note(this.#words.ui.notLoaded));
  }

  #paint(): void {
    this.#request = 0;
    const scene = this.#drawing.show(this.#view);
    this.#gestures.sync(this.#drawing.field(this.#view), this.#view);
    this.#overview.show(this.#view);
    this.#readout.show(this.#view, scene);
    this.#rove.keep(this.#view.selected?.event ?? null);
    this.#rest();
  }

  #rest(): void {
    if (this.#request === 0 && !this.#unwritten) this.dataset["settled"] = "";
  }

  #write(step: "step" | "same"): void {
    this.#unwritten = true;
    this.#address.write(this.#view, step, () => {
      this.#unwritten = false;
      this.#rest();
    });
  }

  /** A hand moves the range: it is shown as it goes, and written when the hand lets go. */
  #follow(view: View): void {
    stopTravel(this);
    if (view === this.#view) return;
    this.#unwritten = true;
    this.#show(view);
  }

  #settle(): void {
    this.#write("same");
    const [from, to] = rangeText(this.#view, this.#words);
    this.#announce(this.#words.ui.announce.range(from, to, this.#drawing.scene(this.#view).shown));
  }

  #travel(to: View): void {
    if (to === this.#view) return;
    this.#unwritten = true;
    travelTo(this, this.#view, to, (view) => {
      this.#show(view);
      if (view === to) this.#settle();
    });
  }

  #zoom(by: string): void {
    const { from, to, selected } = this.#view;
    if (by === "fit") this.#travel(fitted(this.#view, this.#chart));
    const event = this.#chart.events.find(({ id }) => id === selected?.event);
    const chosen = event === undefined ? null : drawnAt(event.when);
    const at = chosen !== null && chosen >= from && chosen < to ? chosen : (from + to) / 2;
    if (by === "in") this.#travel(zoomed(this.#view, this.#chart, { at, by: nearer }));
    if (by === "out") this.#travel(zoomed(this.#view, this.#chart, { at, by: 1 / nearer }));
  }

  #turn(kind: View["kind"]): void {
    this.#switch.show(kind);
    this.#show({ ...this.#view, kind });
    this.#write("step");
  }

  #select(event: string | null, claim: string | null = null): void {
    if (event === null) return;
    const view = selecting(this.#view, event, claim);
    const found = this.#chart.events.find(({ id }) => id === event);
    const at = found === undefined ? null : drawnAt(found.when);
    const inside = at === null || (at >= view.from && at < view.to);
    stopTravel(this);
    this.#details.show(event);
    this.#show(inside ? view : centred(view, this.#chart, at));
    this.#write("step");
    this.#announce(this.#words.ui.announce.selected(found?.title ?? event));
  }

  #close(): void {
    const event = this.#view.selected?.event;
    if (event === undefined) return;
    this.#details.show(null);
    this.#show(selecting(this.#view, null));
    this.#write("step");
    this.#announce(this.#words.ui.announce.closed);
    this.#rove.to(event);
  }

  #clicked(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : this.#frame;
    const link = target.closest("[data-mark], [data-stack], [data-tag]");
    if (link === null) {
      const mark = this.#drawing.markAt(event.clientX, event.clientY, this.#view);
      if (mark !== null) this.#select(mark.id);
    } else if (this.#open(link)) {
      event.preventDefault();
    }
  }

  /** What a mark, a stack or an edge tag does; false: its own link does it. */
  #open(link: Element): boolean {
    const scene = this.#drawing.scene(this.#view);
    const mark = link.getAttribute("data-mark");
    if (mark !== null) {
      this.#select(mark);
      return true;
    }
    const stack = scene.stacks.find(({ id }) => id === link.getAttribute("data-stack"));
    if (stack !== undefined) {
      const rest = (stack.to - stack.from) * margin;
      this.#travel(ranged(this.#view, this.#chart, stack.from - rest, stack.to + rest));
      return true;
    }
    const tag = scene.tags.find(({ event }) => event === link.getAttribute("data-tag"));
    if (tag === undefined || !tag.inTimeline) return false;
    this.#select(tag.event);
    return true;
  }

  #pressed(event: KeyboardEvent): void {
    const wish = wishOf(event);
    if (wish === null || !(event.target instanceof SVGElement)) return;
    event.preventDefault();
    grant(wish, event.target, {
      chart: this.#chart,
      view: this.#view,
      scene: this.#drawing.scene(this.#view),
      focus: this.#rove,
      zoom: (by) => this.#zoom(by),
      travel: (to) => this.#travel(to),
      turn: (kind) => this.#turn(kind),
      open: (link) => this.#open(link),
      readOn: () => this.#details.focus(),
      close: () => this.#close(),
      showKeys: async () => (await import("./keys-list.ts")).keysList(this, this.#words).showModal(),
    });
  }

  #pointed(event: PointerEvent): void {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const mark = this.#drawing.markAt(event.clientX, event.clientY, this.#view);
    this.#hover.over(mark, this.#drawing.scene(this.#view));
  }

  #hoverFocused(): void {
    const scene = this.#drawing.scene(this.#view);
    const mark = scene.marks.find(({ id }) => id === this.#rove.current()) ?? null;
    this.#hover.over(mark, scene);
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-${name}]`) ?? document.createElement("div");
  }
}

function json<Value>(root: Element, selector: string): Value | null {
  const text = root.querySelector(selector)?.textContent ?? "";
  return text === "" ? null : (JSON.parse(text) as Value);
}

customElements.define("claimline-view", ClaimlineView);
