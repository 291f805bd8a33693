import type { View } from "#scene/view.ts";
import { phones } from "./phones.ts";

/** The radio buttons that say which view shows. */
export interface ViewSwitch {
  /** Checks its button; that takes the focus over where the list hides the drawing that had it. */
  show(kind: View["kind"]): void;
}

/** Brings the switch in `root` to life, with the views that only the script draws. */
export function viewSwitch(root: HTMLElement, onTurn: (kind: View["kind"]) => void): ViewSwitch {
  const radios = [...root.querySelectorAll<HTMLInputElement>("input[name=view]")];
  // On phones the first button stands for time downwards, and for what is drawn where there is room.
  const windows = matchMedia(phones);
  const kindOf = (radio: HTMLInputElement): View["kind"] =>
    windows.matches && radio === radios[0] ? "time" : (radio.value as View["kind"]);
  // Style sheets ask the element, which is cheaper than asking the buttons at every change of the drawing.
  const say = (): void => {
    root.dataset["showing"] = radios.find(({ checked }) => checked)?.value ?? "";
  };
  for (const radio of radios) {
    radio.addEventListener("change", () => {
      say();
      onTurn(kindOf(radio));
    });
  }
  return {
    show(kind) {
      // What has no button of its own here is shown as the first has it.
      const isOffered = radios.some(({ value }) => value === kind) && !(windows.matches && kind === "mirror");
      const value = isOffered ? kind : radios[0]?.value;
      for (const radio of radios) radio.checked = radio.value === value;
      say();
      const isLost = kind === "list" && document.activeElement?.closest("[data-frame]");
      if (isLost) radios.find(({ checked }) => checked)?.focus();
    },
  };
}
