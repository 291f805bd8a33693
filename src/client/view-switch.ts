import type { View } from "#scene/view.ts";

/** The radio buttons that say which view shows. */
export interface ViewSwitch {
  /** Checks its button; that takes the focus over where the list hides the drawing that had it. */
  show(kind: View["kind"]): void;
}

/** Brings the switch in `root` to life, with the views that only the script draws. */
export function viewSwitch(root: HTMLElement, onTurn: (kind: View["kind"]) => void): ViewSwitch {
  const radios = [...root.querySelectorAll<HTMLInputElement>("input[name=view]")];
  for (const radio of radios) radio.addEventListener("change", () => onTurn(radio.value as View["kind"]));
  return {
    show(kind) {
      // What has no button of its own here is shown as the first has it.
      const value = radios.some((radio) => radio.value === kind) ? kind : radios[0]?.value;
      for (const radio of radios) radio.checked = radio.value === value;
      const isLost = kind === "list" && document.activeElement?.closest("[data-frame]");
      if (isLost) radios.find(({ checked }) => checked)?.focus();
    },
  };
}
