/** Runs before the drawing comes alive: the frame looks as its address says from the first paint on. */
import { completed, frameSettings, ofTheFrame, whereIs } from "./settings.ts";

const root = document.querySelector<HTMLElement>("[data-embed]") ?? document.body;

export const settings = frameSettings(location.search, root.dataset["embed"] ?? "");

/** What the address says of the frame itself, as a query. */
export const own = ofTheFrame(location.search);

document.documentElement.dataset["theme"] = settings.theme;
if (settings.accent !== null) root.style.setProperty("--accent", settings.accent);
if (settings.height !== "auto") {
  root.style.setProperty("--height", `${settings.height}px`);
  root.dataset["fixed"] = "";
}
speak();
begin();

/** Goes to the same in the language asked for; where that isn't, the frame stays and says so. */
function speak(): void {
  const links = [...document.querySelectorAll<HTMLLinkElement>("link[rel=alternate][hreflang]")];
  const offered = links.map(({ hreflang, href }) => ({ lang: hreflang, href }));
  const place = whereIs(settings.lang, document.documentElement.lang, offered);
  if (place === "nowhere") root.querySelector("[data-untranslated]")?.removeAttribute("hidden");
  else if (place !== "here") location.replace(`${new URL(place.href).pathname}${location.search}${location.hash}`);
}

/** The frame begins with what its page says, where its address doesn't say another or a step of the story. */
function begin(): void {
  const said = new URLSearchParams(location.search);
  const query = said.has("step") ? location.search : completed(location.search, root.dataset["first"] ?? "");
  const view = new URLSearchParams(query).get("view");
  if (view !== null) root.dataset["view"] = view === "list" ? "list" : "drawing";
  if (query !== location.search) history.replaceState(history.state, "", `${query}${location.hash}`);
}
