import type { Words } from "#model/words.ts";
import type { Chart } from "#scene/chart.ts";
import { opened } from "#scene/range-around.ts";
import { standIn } from "#scene/stand-in.ts";
import type { View } from "#scene/view.ts";
import { centre, detailed, fitted, including, nearer, panned, ranged, selecting, zoomed } from "#scene/view-moves.ts";
import { viewToUrl } from "#scene/view-url.ts";
import { type Address, address } from "./address.ts";
import { announcer } from "./announce.ts";
import { isMeantElsewhere } from "./clicks.ts";
import { type Companions, companions, type Stage } from "./companions.ts";
import { type Details, details, detailsReader } from "./details.ts";
import { type Drawing, drawing } from "./drawing.ts";
import { frames } from "./frames.ts";
import { type Gestures, gestures, type Range } from "./gestures.ts";
import type { Reader } from "./grant.ts";
import { type Hover, hover } from "./hover.ts";
import { whenIdle } from "./idle.ts";
import { wishOf } from "./keys.ts";
import { linkWish } from "./link-wish.ts";
import { focusInList } from "./list-focus.ts";
import { goalOf, stopTravel, travelTo } from "./motion.ts";
import { type Overview, overview } from "./overview.ts";
import { jsonIn, onWidth, partOf } from "./parts.ts";
import { type Readout, rangeText, readout } from "./readout.ts";
import { hasNoFocus, type Rove, rove } from "./rove.ts";
import { wordsHere } from "./tongue.ts";
import { type ViewSwitch, viewSwitch } from "./view-switch.ts";
import { wheel } from "./wheel.ts";
import { whenLoaded } from "./when-loaded.ts";

/**
 * A timeline's drawing comes alive. The element stands around what the build drew and changes no node of it before the
 * first gesture, a change of size, or a state in the address. The only thing that varies is the view: every gesture,
 * key and link makes a new one, and the view makes the scene.
 *
 * Inside, `[data-frame]` holds the drawing built at a few widths, `[data-overview]` the strip, `[data-zoom]` the zoom
 * buttons (`data-by`: in, out, fit), `[data-readout]` what is shown, `[data-drawer]` the details, `[data-live]` the live
 * region, radio buttons named `view` the switch; `script[data-chart]` the chart's JSON, `script[data-details]` or the
 * address in `data-details` the details'. What else follows the view is in `companions.ts`.
 * `data-settled` is there whenever the drawing and the address show the view.
 */
export class ClaimlineView extends HTMLElement {
  #chart!: Chart;
  readonly #words = wordsHere();
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
  #companions!: Companions;
  #announce!: (message: string) => void;
  readonly #frames = frames<View>({
    lay: (view) => {
      this.#drawing.lay(view);
      this.#gestures.sync(this.#drawing.field(view), view);
    },
    draw: (view, isHurried) => this.#draw(view, isHurried),
    tell: (view) => this.#tell(view),
    onRest: () => this.#rest(),
  });
  /** A range that is not yet in the address. */
  #unwritten = false;

  connectedCallback(): void {
    const frame = this.querySelector<HTMLElement>("[data-frame]");
    const chart = jsonIn<Chart>(this, "script[data-chart]");
    if (this.#chart !== undefined || frame === null || chart === null) return;
    this.#chart = chart;
    this.#frame = frame;
    this.#address = address(chart, () => this.#arrive());
    const { view, unknown } = this.#address.read();
    this.#view = view;
    this.#wake(frame, chart, this.#words);
    this.#listen(frame);
    this.dataset["settled"] = "";
    this.#readout.unknown(unknown);
    this.#details.show(detailed(view));
    if (viewToUrl(view, chart) !== "" || view.kind !== "lanes") this.#arrive();
    else whenIdle(() => this.#drawing.prime(this.#view));
  }

  /** Makes the parts; none of them changes what is drawn. */
  #wake(frame: HTMLElement, chart: Chart, words: Words): void {
    const follow = (range: Range): void => this.#follow(ranged(this.#view, chart, range.from, range.to));
    const settle = (): void => this.#settle();
    this.#drawing = drawing(frame, chart, words);
    this.#gestures = gestures(this.#drawing.node, {
      onStart: () => this.#hover.rest(),
      onRange: follow,
      onEnd: settle,
    });
    wheel(this.#drawing.node, {
      onZoom: (by, x, y) => this.#follow(zoomed(this.#view, chart, { at: this.#drawing.timeAt(x, y, this.#view), by })),
      onPan: (share) => this.#follow(panned(this.#view, chart, share * (this.#view.to - this.#view.from))),
      onEnd: settle,
    });
    const onFit = (): void => this.#zoom("fit");
    this.#overview = overview(partOf(this, "overview"), chart, words, { onRange: follow, onEnd: settle, onFit });
    this.#details = details(partOf(this, "drawer"), detailsReader(this), chart, words, {
      onSelect: (event) => this.#select(event),
      onClose: () => this.#close(),
      onAsOf: (asOf) => this.#go({ ...this.#view, asOf }),
    });
    this.#readout = readout(this, words);
    this.#hover = hover(frame, {
      scene: () => this.#drawing.scene(this.#view),
      markAt: (x, y) => this.#drawing.markAt(x, y, this.#view),
    });
    this.#rove = rove(frame, (event) => standIn(this.#drawing.scene(this.#view), chart, event));
    this.#switch = viewSwitch(this, (kind) => this.#go({ ...this.#view, kind }));
    this.#announce = announcer(partOf(this, "live"));
    partOf(this, "zoom").hidden = false;
    this.#companions = companions(this.#stage(chart, words));
    this.#gestures.sync(this.#drawing.field(this.#view), this.#view);
    this.#overview.wake(this.#view);
    this.#rove.keep(null);
  }

  #stage(chart: Chart, words: Words): Stage {
    return {
      root: this,
      chart,
      words,
      view: () => this.#view,
      go: (view) => this.#go(view),
      follow: (view) => this.#follow(view),
      settle: (isQuiet) => (isQuiet ? this.#write("same") : this.#settle()),
      select: (event, claim) => (event === null ? this.#close() : this.#select(event, claim)),
      readOn: () => this.#details.focus(),
      announce: (text) => this.#announce(text),
    };
  }

  #listen(frame: HTMLElement): void {
    frame.addEventListener("click", (event) => this.#clicked(event));
    frame.addEventListener("keydown", (event) => this.#pressed(event));
    for (const button of this.querySelectorAll<HTMLElement>("[data-by]")) {
      button.addEventListener("click", () => this.#zoom(button.dataset["by"] ?? ""));
    }
    onWidth(frame, () => this.#show(this.#view));
  }

  /** Shows what the address asks for: on arrival, and after back or forward. */
  #arrive(): void {
    const { view, unknown } = this.#address.read();
    stopTravel(this);
    this.#unwritten = false;
    this.#readout.unknown(unknown);
    this.#switch.show(view.kind);
    this.#details.show(detailed(view));
    this.#show(view);
  }

  #show(view: View): void {
    this.#view = view;
    delete this.dataset["settled"];
    const loading = this.#drawing.prepare(view);
    if (loading === null) this.#frames.show(view);
    else loading.then(() => this.#show(this.#view)).catch(() => this.#stay());
  }

  /** What lays a view out could not be loaded: that is said, and what every page can draw stands instead. */
  #stay(): void {
    this.#go({ ...this.#view, kind: "lanes" });
    this.#readout.note(this.#words.ui.notLoaded);
  }

  #draw(view: View, isHurried: boolean): void {
    this.#drawing.show(isHurried);
    this.#companions.show(view, this.#drawing.scene(view));
    this.#rove.keep(view.selected?.event ?? null);
    this.#hover.keep();
  }

  #tell(view: View): void {
    this.#overview.show(view);
    this.#readout.show(view, this.#drawing.scene(view));
    this.#details.follow(view.asOf);
  }

  #rest(): void {
    if (!this.#frames.isBusy() && !this.#unwritten) this.dataset["settled"] = "";
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

  /** What a further step of a button or key starts from: what is shown, or will be at the end of the way to it. */
  readonly #aim = (): View => goalOf(this) ?? this.#view;

  #travel(to: View): void {
    if (to === this.#aim()) return;
    this.#unwritten = true;
    // Where it leads to is what back returns to, whatever is done on the way.
    this.#address.write(to, "same", () => undefined);
    travelTo(this, this.#view, to, (view) => {
      this.#show(view);
      if (view === to) this.#settle();
    });
  }

  #zoom(by: string): void {
    const [view, chart] = [this.#aim(), this.#chart];
    const step = { at: centre(view, chart), by: by === "in" ? nearer : 1 / nearer };
    this.#travel(by === "fit" ? fitted(view, chart) : zoomed(view, chart, step));
  }

  #go(view: View): void {
    stopTravel(this);
    this.#switch.show(view.kind);
    this.#details.show(detailed(view));
    this.#show(view);
    this.#write("step");
  }

  #select(event: string, claim: string | null = null): true {
    this.#go(including(selecting(this.#view, event, claim), this.#chart, event));
    const found = this.#chart.events.find(({ id }) => id === event);
    this.#announce(this.#words.ui.announce.selected(found?.title ?? event));
    return true;
  }

  #close(): void {
    const event = this.#view.selected?.event;
    if (event === undefined) return;
    this.#go(selecting(this.#view, null));
    this.#announce(this.#words.ui.announce.closed);
    if (!this.#rove.back(event) && hasNoFocus()) focusInList(this, event);
  }

  #clicked(event: MouseEvent): void {
    if (isMeantElsewhere(event)) return;
    const target = event.target instanceof Element ? event.target : this.#frame;
    const link = target.closest("[data-mark], [data-stack], [data-tag]");
    // The first click of two may have moved another mark under the second.
    if (event.detail > 1) event.preventDefault();
    else if (link === null) {
      const mark = this.#drawing.markAt(event.clientX, event.clientY, this.#view);
      if (mark !== null) this.#select(mark.id);
    } else if (this.#open(link)) event.preventDefault();
  }

  /** What a mark, a stack or an edge tag does; false: its own link does it. */
  #open(link: Element): boolean {
    const wish = linkWish(link, this.#drawing.scene(this.#view));
    if (wish === null) return false;
    if ("event" in wish) return this.#select(wish.event);
    this.#travel(opened(this.#view, this.#chart, wish.stack));
    return true;
  }

  #pressed(event: KeyboardEvent): void {
    const [wish, { target }] = [wishOf(event), event];
    if (wish === null || !(target instanceof SVGElement)) return;
    event.preventDefault();
    const reader = (): Reader => ({
      chart: this.#chart,
      view: this.#aim(),
      scene: this.#drawing.scene(this.#view),
      focus: this.#rove,
      zoom: (by) => this.#zoom(by),
      travel: (to) => this.#travel(to),
      go: (view) => this.#go(view),
      open: (link) => this.#open(link),
      readOn: () => this.#details.focus(),
      close: () => this.#close(),
      showKeys: async () => (await import("./keys-list.ts")).keysList(this, this.#words).showModal(),
    });
    whenLoaded(this, import("./grant.ts"), ({ grant }) => grant(wish, target, reader()));
  }
}

customElements.define("claimline-view", ClaimlineView);
