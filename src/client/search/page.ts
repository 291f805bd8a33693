/** What the page of the search loads: a field whose words stand in the address. */
import { askedWords, learnAsked } from "#client/tongue.ts";
import { searchField } from "./field.ts";

const place = document.querySelector<HTMLElement>("[data-search-page]");

if (place !== null) {
  await learnAsked();
  const words = askedWords();
  const asked = (): string => new URLSearchParams(location.search).get("q")?.trim() ?? "";
  const field = searchField(place.dataset["base"] ?? "/", words, {
    summary: (found) => words.search.found(found.length),
    onFound(text) {
      if (text === asked()) return;
      history.replaceState(null, "", text === "" ? location.pathname : `?q=${encodeURIComponent(text)}`);
    },
  });
  place.replaceChildren(field.node);
  addEventListener("popstate", () => field.ask(asked()));
  if (asked() !== "") field.ask(asked());
  field.input.focus();
}
