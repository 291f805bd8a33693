/** What runs in a frame: the same drawing as on the site, and word to the page around it of height and view. */
import "./prepare.ts";
import "#client/tongues/en.ts";
import "#client/element.ts";
import { selection } from "d3";
import type { Chart } from "#scene/chart.ts";
import { viewFromUrl, viewToUrl } from "#scene/view-url.ts";
import type { FrameMessage } from "./messages.ts";
import { withoutTransitions } from "./no-transition.ts";
import { own, settings } from "./prepare.ts";
import { completed } from "./settings.ts";

withoutTransitions(selection.prototype);

const { id } = settings;
const root = document.querySelector<HTMLElement>("[data-embed]");
const text = root?.querySelector("script[data-chart]")?.textContent ?? null;

if (root !== null && text !== null) {
  const chart = JSON.parse(text) as Chart;
  tell({ type: "claimline:ready", v: 1, id });
  const follow = (): void => {
    if ("settled" in root.dataset) show(root, chart);
  };
  new MutationObserver(follow).observe(root, { attributeFilter: ["data-settled"] });
  follow();
  new ResizeObserver(() => tellHeight(root)).observe(root);
  // Browsers run no observer in a frame that is out of sight.
  tellHeight(root);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.type === "claimline:ask") tellHeight(root);
  });
}

/** What the drawing shows by now, in the link to the site, in the frame's own address and to the host. */
function show(frame: HTMLElement, chart: Chart): void {
  const said = location.search;
  const { view } = viewFromUrl(said, chart);
  frame.dataset["view"] = view.kind === "list" ? "list" : "drawing";
  const query = viewToUrl(view, chart);
  const open = frame.querySelector<HTMLAnchorElement>("[data-open]");
  if (open !== null && frame.dataset["kind"] === "timeline") open.search = query;
  const whole = completed(said, own);
  if (whole !== said) history.replaceState(history.state, "", `${whole}${location.hash}`);
  const { selected } = view;
  const claim = selected?.claim ?? null;
  tell({
    type: "claimline:view",
    v: 1,
    id,
    query,
    selected: selected === null ? null : `${selected.event}${claim === null ? "" : `~${claim}`}`,
  });
}

/**
 * In the form that hosts of Datawrapper's charts listen for, and in our own. A frame that is not shown has no height.
 */
function tellHeight(frame: HTMLElement): void {
  const height = Math.ceil(frame.getBoundingClientRect().height);
  if (height === 0 || document.documentElement.clientWidth === 0) return;
  tell({ type: "claimline:height", v: 1, id, height });
  parent.postMessage({ "datawrapper-height": { [id]: height } }, "*");
}

/** To whoever is around: what is said here is no secret, and a sandboxed frame can't know its host. */
function tell(message: FrameMessage): void {
  if (parent !== window) parent.postMessage(message, "*");
}
