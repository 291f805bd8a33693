import type { Stage } from "#client/companions.ts";
import { html } from "#client/nodes.ts";
import type { AskedWords } from "#model/asked-words.ts";
import { DAY, dayOf, type Instant, isoDay } from "#model/instant.ts";
import { knownBy } from "#scene/as-of-moves.ts";
import type { View } from "#scene/view.ts";
import { ranged } from "#scene/view-moves.ts";

/** The period that is shown, and the day up to whose end things were public. */
export interface DateFields {
  readonly node: HTMLElement;
  show(view: View): void;
}

/** Three fields for days; the last also has a button for the latest state. */
export function dateFields({ chart, view, go }: Stage, { finding }: AskedWords): DateFields {
  const from = field();
  const to = field();
  const asOf = field();
  const latest = html("button", { type: "button", class: "button" }, finding.latest);
  const onDay = (input: HTMLInputElement, move: (now: View, day: Instant | null) => View): void => {
    input.addEventListener("change", () => {
      const day = Number.isNaN(input.valueAsNumber) ? null : input.valueAsNumber;
      if (day !== null || input === asOf) go(move(view(), day));
    });
  };
  onDay(from, (now, day) => ranged(now, chart, day ?? now.from, now.to));
  onDay(to, (now, day) => ranged(now, chart, now.from, (day ?? now.to) + DAY));
  onDay(asOf, knownBy);
  latest.addEventListener("click", () => go(knownBy(view(), null)));
  for (const input of [from, to]) {
    input.min = isoDay(chart.extent.from);
    input.max = isoDay(chart.extent.to - DAY);
  }
  const node = html(
    "div",
    { class: "date-fields" },
    labelled(finding.from, from),
    labelled(finding.to, to),
    labelled(finding.asOf, asOf),
    latest,
    html("p", { class: "notes" }, finding.asOfNote),
  );
  return {
    node,
    show(now) {
      write(from, now.from);
      write(to, now.to - 1);
      write(asOf, now.asOf);
      latest.disabled = now.asOf === null && latest !== document.activeElement;
    },
  };
}

const field = (): HTMLInputElement => html("input", { type: "date", autocomplete: "off" });

const labelled = (text: string, input: HTMLElement): HTMLElement => html("label", {}, html("span", {}, text), input);

/** What is being typed stays. */
function write(input: HTMLInputElement, at: Instant | null): void {
  const value = at === null ? "" : isoDay(dayOf(at));
  if (input.value !== value) input.value = value;
}
