import { createInterface } from "node:readline/promises";
import type { Ask, Question } from "./ask-event.ts";

/** Most answers that are shown below a question; Tab offers all of them. */
const mostShown = 12;

/** Asks at the terminal, where Tab completes what is known, and closes the terminal again. Ctrl-C ends the program. */
export async function withTerminal<Result>(task: (ask: Ask) => Promise<Result>): Promise<Result> {
  let offered: readonly string[] = [];
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    completer: (line: string) => completions(line, offered),
  });
  lines.once("SIGINT", () => {
    lines.close();
    process.exit(130);
  });
  try {
    return await task(async (question) => {
      offered = question.offered;
      console.log(heading(question));
      for (;;) {
        const answer = (await lines.question("> ")).trim() || question.fallback;
        const faults = answer === null ? ["This is needed."] : question.faults(answer);
        if (answer !== null && faults.length === 0) return answer;
        console.log(faults.join("\n"));
      }
    });
  } finally {
    lines.close();
  }
}

/** What the last word may become, and that word, as readline asks for it. */
export function completions(line: string, offered: readonly string[]): [string[], string] {
  const word = /[^\s,]*$/.exec(line)?.[0] ?? "";
  const begun = offered.filter((answer) => answer.startsWith(word));
  return [begun.length > 0 ? begun : offered.filter((answer) => answer.includes(word)), word];
}

function heading({ text, offered, fallback }: Question): string {
  const usual = fallback === null || fallback === "" ? "" : ` [${fallback}]`;
  if (offered.length === 0 || offered.every((answer) => text.includes(answer))) return `${text}${usual}`;
  const shown = offered.slice(0, mostShown).join(", ");
  const more = offered.length > mostShown ? ` and ${offered.length - mostShown} more: Tab completes` : "";
  return `${text}${usual}\n  ${shown}${more}`;
}
