/** English words of the filters and of 'as of'. */
export const finding = {
  filters: "Filters",
  clear: "Clear filters",
  close: "Close",
  /** Names of the rows. */
  rows: {
    kinds: "Kinds",
    stances: "Stances",
    by: "Speakers",
    about: "About",
    tags: "Tags",
    answered: "Answers",
  },
  answered: { yes: "Answered", no: "No response recorded" },
  /** Above a long row; `row` is its name. */
  search: (row: string): string => `Find in: ${row}`,
  noSuch: "Nothing of that name",
  /** Closes the filters. */
  show: (count: number): string => (count === 1 ? "Show 1 event" : `Show ${count} events`),
  dates: "Dates",
  from: "From",
  to: "Up to and including",
  asOf: "As of",
  asOfNote: "Only what was public by the end of that day is drawn as such; what came later is an outline.",
  latest: "Latest",
  /** Of the line across the drawing. */
  line: "As of: the day up to whose end things were public",
  noLine: "As of: latest",
  showThem: "Show them",
  showAll: "Show all",
  notYet: (date: string): string => `Not yet public on ${date}`,
  showAsOf: (date: string): string => `Show as of ${date}`,
  /** Days beside that of the act. */
  clocks: {
    published: (date: string): string => `Public since ${date}`,
    added: (date: string): string => `Added to this collection ${date}`,
  },
};
