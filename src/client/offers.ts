import { styled } from "./parts.ts";

/** A dialog that a page offers, made from what stands in the page for readers without script. */
type MakeDialog = (place: HTMLElement, still: HTMLElement) => HTMLDialogElement;

const makers: Readonly<Record<string, () => Promise<MakeDialog>>> = {
  embed: async () => (await import("./embed-dialog.ts")).embedDialog,
  share: async () => (await import("./share-dialog.ts")).shareDialog,
};

let style: Promise<void> | null = null;

for (const place of document.querySelectorAll<HTMLElement>("[data-offer-of]")) wake(place);

/** Puts a button where the still form stands; the dialog and its script come when they are first asked for. */
function wake(place: HTMLElement): void {
  const maker = makers[place.dataset["offerOf"] ?? ""];
  const still = place.querySelector("details");
  if (maker === undefined || still === null) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "embed-open";
  button.textContent = place.dataset["open"] ?? "";
  let made: Promise<HTMLDialogElement> | null = null;
  const show = async (part: string | null): Promise<void> => {
    style ??= styled(place.dataset["style"] ?? "");
    made ??= Promise.all([maker(), style]).then(([make]) => make(place, still));
    try {
      const dialog = await made;
      if (!dialog.open) dialog.showModal();
      if (part !== null) dialog.querySelector(`[id="${part}"]`)?.scrollIntoView();
    } catch {
      // the script can't be had: what stands in the page needs none
      button.replaceWith(still);
      still.open = true;
    }
  };
  button.addEventListener("click", () => show(null));
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`[data-opens="${place.id}"]`)) {
    link.addEventListener("click", (click) => {
      click.preventDefault();
      show(link.hash.slice(1));
    });
  }
  // an address may name a part of what is offered
  const named = location.hash.slice(1);
  const isNamed = still.contains(document.getElementById(named));
  still.replaceWith(button);
  if (isNamed) show(named);
}
