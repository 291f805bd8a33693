import { dayOf, isoDay } from "#model/instant.ts";
import { type CitationForm, readOn } from "#model/read-on.ts";
import { type CopyWords, copyButton } from "./copy-button.ts";
import { html } from "./nodes.ts";

interface Labels extends CopyWords {
  readonly close: string;
  readonly send: string;
  readonly save: string;
  /** Says the day of reading. */
  readonly accessed: string;
}

/** The dialog that gives a page's address as it is shown now, and the ways to cite it, each to copy or to save. */
export function shareDialog(place: HTMLElement, still: HTMLElement): HTMLDialogElement {
  const labels = JSON.parse(place.dataset["labels"] ?? "{}") as Labels;
  const heading = html("h2", { id: "share_title" }, place.dataset["open"] ?? "");
  const close = html("button", { class: "embed-close", value: "close" }, labels.close);
  const head = html("form", { method: "dialog", class: "embed-head" }, heading, close);
  const body = still.querySelector(".offer-body");
  const dialog = html("dialog", { class: "embed-dialog", "aria-labelledby": "share_title" }, head, body);
  for (const text of dialog.querySelectorAll<HTMLElement>(".offer-text")) text.append(actions(text, labels));
  const written = citationsIn(dialog);
  // the state of a timeline is in its address, which changes while the dialog is closed; so may the day
  const refresh = (): void => {
    const address = dialog.querySelector("[data-address] code");
    if (address !== null) address.textContent = location.href;
    const day = isoDay(dayOf(performance.timeOrigin + performance.now()));
    for (const { code, form, text } of written) code.textContent = readOn(form, text, day, labels.accessed);
  };
  new MutationObserver(refresh).observe(dialog, { attributeFilter: ["open"] });
  refresh();
  place.append(dialog);
  return dialog;
}

/** The citations as the page has them, without the day on which they are read. */
function citationsIn(dialog: Element): readonly { code: Element; form: CitationForm; text: string }[] {
  return [...dialog.querySelectorAll<HTMLElement>("[data-form]")].flatMap((box) => {
    const code = box.querySelector("code");
    const form = box.dataset["form"] as CitationForm;
    return code === null ? [] : [{ code, form, text: code.textContent ?? "" }];
  });
}

function actions(box: HTMLElement, labels: Labels): HTMLElement {
  const code = box.querySelector("code") ?? box;
  const text = (): string => code.textContent ?? "";
  const name = box.previousElementSibling?.textContent ?? "";
  const copy = copyButton(labels, name, text, () => getSelection()?.selectAllChildren(code));
  return html("p", { class: "offer-actions" }, copy, sendButton(box, labels, text), saveLink(box, labels, text));
}

/** Only for the address, and only where the machine has a sheet to share with. */
function sendButton({ dataset }: HTMLElement, labels: Labels, text: () => string): HTMLElement | null {
  if (dataset["address"] === undefined || navigator.share === undefined) return null;
  const button = html("button", { type: "button" }, labels.send);
  // a reader who closes the sheet has asked for nothing more
  button.addEventListener("click", () => navigator.share({ title: document.title, url: text() }).catch(() => {}));
  return button;
}

/** For the forms that programs read; RIS ends its lines with both characters. */
function saveLink({ dataset }: HTMLElement, labels: Labels, text: () => string): HTMLElement | null {
  const file = dataset["file"];
  if (file === undefined) return null;
  const link = html("a", { href: "", download: file }, `${labels.save} ${file.slice(file.lastIndexOf("."))}`);
  link.addEventListener("click", () => {
    const written = file.endsWith(".ris") ? `${text().replaceAll("\n", "\r\n")}\r\n` : `${text()}\n`;
    link.href = URL.createObjectURL(new Blob([written], { type: "text/plain;charset=utf-8" }));
  });
  return link;
}
