import { code, entry, type Nearest } from "./entry.ts";

/** C43x: ids that were published, and must go on to lead somewhere. */
export const published = {
  C431: entry<{ kind: string; id: string; isDraft: boolean; nearest: Nearest | null }>({
    severity: "error",
    title: "Published id that has vanished",
    what: ({ kind, id, isDraft }) =>
      isDraft
        ? `The ${kind} ${code(id)} was published, but is a draft now.`
        : `The ${kind} ${code(id)} was published, but nothing has that id now.`,
    why: () => "Links to it, on other sites and in print, would lead nowhere.",
    fix: ({ id, isDraft, nearest }) => {
      const formerly = code(`formerly: [${id.replace(/^.*#/, "")}]`);
      if (isDraft) return `Remove ${code("draft: true")}; to take it back, say so under ${code("withdrawn")}.`;
      if (nearest === null) {
        return `Bring it back, or write ${formerly} where it went. If it must go: ${code(`claimline ids --forget ${id}`)}.`;
      }
      return `If it is ${code(nearest.name)} now, write ${formerly} there${nearest.path === null ? "" : `, in ${code(nearest.path)}`}.`;
    },
    example: {
      kind: "event",
      id: "2020-09-10-reprt",
      isDraft: false,
      nearest: { name: "2020-09-10-report", path: "content/events/2020-09-10-report.md" },
    },
  }),
  C432: entry<{ found: string }>({
    severity: "error",
    title: "Line that names nothing published",
    what: ({ found }) => `${code(found)} is no kind with an id.`,
    why: () => "What it was to keep could vanish without a word.",
    fix: () =>
      `Write it as in ${code("event 2020-09-10-report")}, or let ${code("claimline ids --write")} write the list.`,
    example: { found: "evnt 2020-09-10-report" },
  }),
};
