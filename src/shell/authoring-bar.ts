// Runs in the browser of an author, and is served by the dev server alone.
import type { AuthoringPage, Finding, OpenPlace } from "./authoring-page.ts";

interface Answer extends AuthoringPage {
  /** The command that begins an answer to the event of the page; `null` on other pages. */
  readonly answer: string | null;
}

const style = `
  :host { position: fixed; inset: auto 12px 12px auto; z-index: 50; max-width: min(460px, calc(100vw - 24px));
    font: 13px/1.45 system-ui, sans-serif; color: light-dark(#1b1a17, #f1efe8); }
  @media print { :host { display: none; } }
  details { background: light-dark(#fff, #1d1d1a); border: 1px solid light-dark(#cfc9bb, #46443d); border-radius: 8px;
    box-shadow: 0 2px 12px #0002; overflow: hidden; }
  summary { padding: 7px 12px; cursor: pointer; font-weight: 600; list-style-position: inside; }
  div { padding: 0 12px 10px; max-height: 50vh; overflow: auto; }
  nav { display: flex; flex-wrap: wrap; gap: 6px 14px; padding: 4px 0 6px; }
  a, button { color: inherit; font: inherit; background: none; border: 0; padding: 3px 0; text-decoration: underline;
    cursor: pointer; }
  ol { margin: 0; padding: 0; list-style: none; }
  li { border-top: 1px solid light-dark(#e7e3d9, #2c2b27); padding: 7px 0; overflow-wrap: anywhere; }
  p { margin: 2px 0; }
  code { font: 12px ui-monospace, monospace; }
  .error { color: light-dark(#96510a, #e5a557); font-weight: 600; }
  :focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
`;

const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");

const bar = document.createElement("claimline-authoring");
const root = bar.attachShadow({ mode: "open" });

async function show(): Promise<void> {
  const path = location.pathname.slice(base.length);
  const response = await fetch(`${base}__claimline?path=${encodeURIComponent(path)}`);
  const page = (await response.json()) as Answer;
  const open = root.querySelector("details")?.open ?? false;
  const details = made("details", { open }, [
    made("summary", {}, [page.isDraft ? `Draft, in no built site. ${heading(page.findings)}` : heading(page.findings)]),
    made("div", {}, [actions(page), made("ol", {}, page.findings.map(item))]),
  ]);
  root.replaceChildren(made("style", {}, [style]), details);
}

function heading(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return "Nothing to mend here";
  return [counted(errors, "error"), counted(warnings, "warning")].filter((text) => !text.startsWith("0 ")).join(", ");
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function actions({ file, answer }: Answer): HTMLElement {
  const edit = file === null ? [] : [opener(file.place, `Edit this ${file.kind}`)];
  return made("nav", {}, [...edit, ...(answer === null ? [] : [copier(answer, "New response to this")])]);
}

function item({ severity, code, what, fix, ...place }: Finding): HTMLElement {
  return made("li", {}, [
    made("p", { className: severity }, [`${code} ${what}`]),
    made("p", {}, [fix]),
    made("p", {}, [opener(place, `${place.path}:${place.line}:${place.column}`)]),
  ]);
}

/** A link that opens a file in the author's editor and leaves the page where it is. */
function opener({ path, line, column }: OpenPlace, text: string): HTMLElement {
  const href = `${base}__open-in-editor?file=${encodeURIComponent(`${path}:${line}:${column}`)}`;
  const link = made("a", { href, title: "Open in the editor" }, [text]);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    void fetch(href);
  });
  return link;
}

/** A command is for the terminal, which asks for the rest: here it is shown and copied. */
function copier(command: string, text: string): HTMLElement {
  const button = made("button", { type: "button", title: command }, [text]);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(command).catch(() => undefined);
    button.replaceWith(made("span", {}, ["Copied, for your terminal: ", made("code", {}, [command])]));
  });
  return button;
}

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

// Last, when every name above stands. A frame is part of somebody's page.
if (window === window.top) {
  document.body.append(bar);
  await show();
  import.meta.hot?.on("claimline:checked", show);
}
