import { code, didYouMean, entry, type Nearest, type NoArgs } from "./entry.ts";

/** C1xx: the file and its front matter. */
export const files = {
  C101: entry<{ byte: number }>({
    severity: "error",
    title: "Not UTF-8",
    what: ({ byte }) => `Byte ${byte} of this file is not UTF-8.`,
    why: () => "Letters would reach the reader as question marks, in names and quotes as anywhere.",
    fix: () => "Save the file as UTF-8.",
    example: { byte: 412 },
  }),
  C102: entry<{ language: string }>({
    severity: "error",
    title: "Front matter in another language",
    what: ({ language }) => `The first line asks for front matter in ${code(language)}.`,
    why: () => "Front matter is data; a language that can run code would run it on every machine that builds the site.",
    fix: () => "Make the first line exactly `---` and write the fields as YAML.",
    example: { language: "js" },
  }),
  C103: entry<NoArgs>({
    severity: "error",
    title: "No front matter",
    what: () => "This file does not begin with a line `---`.",
    why: () => "Without fields it has no title, no date and no place on the timeline.",
    fix: () => "Begin the file with `---`, its fields and a second `---`.",
    example: {},
  }),
  C104: entry<{ suspect: string | null }>({
    severity: "error",
    title: "Front matter that is never closed",
    what: ({ suspect }) =>
      suspect === null
        ? "The front matter that begins here has no closing line `---`."
        : `The front matter is never closed; the line ${code(suspect)} only looks like its end.`,
    why: () => "The whole body would be read as fields, and nothing of it would be shown.",
    fix: () => "Write a line of exactly three dashes, `---`, after the last field.",
    example: { suspect: null },
  }),
  C105: entry<{ problem: string; advice: string }>({
    severity: "error",
    title: "YAML that cannot be read",
    what: ({ problem }) => problem,
    why: () => "Fields after this point may be lost or joined with others.",
    fix: ({ advice }) => advice,
    example: {
      problem: "A text that contains `: ` reads as a second field.",
      advice: "Put the whole text between double quotes.",
    },
  }),
  C106: entry<{ key: string }>({
    severity: "error",
    title: "Duplicate key",
    what: ({ key }) => `The key ${code(key)} is written twice.`,
    why: () => "Only one of the two could be shown, and nobody could tell which.",
    fix: () => "Join the two into one, or remove one of them.",
    example: { key: "about" },
  }),
  C107: entry<{ found: string }>({
    severity: "error",
    title: "Front matter that is not a list of fields",
    what: ({ found }) => `Fields are expected here, but ${found} was found.`,
    why: () => "Without named fields nothing can be read from this file.",
    fix: () => "Write one field a line, as in `title: Grid failure in the north`.",
    example: { found: "a list" },
  }),
  C108: entry<{ path: string; others: number; folders: string; nearest: string | null }>({
    severity: "error",
    title: "File in an unknown place",
    what: ({ path, others }) =>
      others === 0
        ? `Nothing reads ${code(path)}.`
        : `Nothing reads ${code(path)}, nor ${others} more ${others === 1 ? "file" : "files"} of that folder.`,
    why: () => "What it says would silently be missing from the timeline.",
    fix: ({ nearest, folders }) =>
      nearest === null ? `Move it into ${folders}, or out of the collection.` : `Did you mean ${code(nearest)}?`,
    example: { path: "event/grid-failure.md", others: 0, folders: "`events/`", nearest: "events/grid-failure.md" },
  }),
  C109: entry<{ id: string; nearest: string | null }>({
    severity: "error",
    title: "File name that is no id",
    what: ({ id }) => `The file name ${code(id)} cannot be an id.`,
    why: () => "The id is the address of the page and of every link to it, so it has to be short and plain everywhere.",
    fix: ({ nearest }) =>
      `${nearest === null ? "Rename the file" : `Rename it to ${code(nearest)}`}: small letters, digits and single hyphens, at most 80 characters.`,
    example: { id: "Grid_Failure", nearest: "grid-failure" },
  }),
  C110: entry<{ name: string; nearest: Nearest | null }>({
    severity: "error",
    title: "Reserved name",
    what: ({ name }) => `${code(name)} is a name of the site itself and cannot be an id here.`,
    why: () => "Two pages would have one address.",
    fix: ({ name, nearest }) => didYouMean(nearest, `Rename the file, for example to ${code(`about-${name}`)}.`),
    example: { name: "events", nearest: null },
  }),
  C111: entry<{ path: string }>({
    severity: "error",
    title: "No site.yaml",
    what: ({ path }) => `The collection has no ${code(path)}.`,
    why: () => "The site would have no title, no address and no first timeline.",
    fix: ({ path }) =>
      `Write ${code(path)} with ${code("schema: 1")}, ${code("title")}, ${code("description")}, ${code("url")} and ${code("timeline")}.`,
    example: { path: "content/site.yaml" },
  }),
  C112: entry<NoArgs>({
    severity: "error",
    title: "Aliases that multiply",
    what: () => "The YAML aliases of this front matter expand to far more than is written.",
    why: () => "A few lines could fill the memory of every machine that builds the site.",
    fix: () => "Write the values out instead of repeating them with `*`.",
    example: {},
  }),
};
