/** Runs before the drawing comes alive: the frame looks as its address says from the first paint on. */
import { frameSettings } from "./settings.ts";

const root = document.querySelector<HTMLElement>("[data-embed]") ?? document.body;

export const settings = frameSettings(location.search, root.dataset["embed"] ?? "");

document.documentElement.dataset["theme"] = settings.theme;
if (settings.accent !== null) root.style.setProperty("--accent", settings.accent);
if (settings.height !== "auto") {
  root.style.setProperty("--height", `${settings.height}px`);
  root.dataset["fixed"] = "";
}

const said = new URLSearchParams(location.search);
if (said.get("view") === "list") root.dataset["view"] = "list";
if (root.dataset["kind"] === "event" && !said.has("sel")) {
  // The card is about one event, so that event is what the drawing dwells on, as it was built.
  said.set("sel", root.dataset["embed"] ?? "");
  history.replaceState(null, "", `?${said}`);
}
