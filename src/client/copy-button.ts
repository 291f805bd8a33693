import { html } from "./nodes.ts";

/** What a button to copy says, before and just after. */
export interface CopyWords {
  readonly copy: string;
  readonly copied: string;
}

/** A button that copies a text; without leave to write to the clipboard the text is selected for the reader's keys. */
export function copyButton(words: CopyWords, of: string, text: () => string, select: () => void): HTMLButtonElement {
  const button = html("button", { type: "button", "aria-label": `${words.copy}: ${of}` }, words.copy);
  button.addEventListener("click", async () => {
    select();
    const isDone = await navigator.clipboard?.writeText(text()).then(
      () => true,
      () => false,
    );
    if (isDone) button.textContent = words.copied;
    setTimeout(() => {
      button.textContent = words.copy;
    }, 2000);
  });
  return button;
}
