/** English words of what the script adds to a timeline's page. */
export const ui = {
  details: {
    label: "Details of the selected event",
    place: (index: number, count: number): string => `Event ${index} of ${count}`,
    previous: "Previous event",
    next: "Next event",
    close: "Close the details",
    /** Between a kind and a speaker: `Claim by Microsoft`. */
    by: "by",
    answers: "What it answers",
    claims: (speaker: string): string => `What ${speaker} claims, and who answered`,
    claimsOnly: "Claims, and who answered",
    responses: "Responses to it",
    none: "No response recorded here",
    words: "In its words",
    record: "Record, noted by the editors",
    sources: "Sources",
    archived: "Archived copy",
    notArchived: "No archived copy",
    open: "Open event page",
    toWhole: "To the event as a whole",
    wholly: (speakers: number): string =>
      `Answered with the event as a whole by ${speakers === 1 ? "one speaker" : `${speakers} speakers`}, below`,
    inferred: "inferred by the editors",
    part: (part: string): string => `limited to: ${part}`,
  },
  notLoaded: "This view could not be loaded just now. The list is complete.",
  overview: {
    start: "Start of the range",
    end: "End of the range",
  },
  readout: {
    range: (from: string, to: string): string => (from === to ? from : `${from} – ${to}`),
    count: (shown: number, total: number): string => `${shown} of ${total} events`,
    public: (shown: number, later: number): string => `${shown} public, ${later} later`,
  },
  announce: {
    range: (from: string, to: string, shown: number): string => `${from} to ${to}, ${shown} events`,
    selected: (title: string): string => `Selected: ${title}`,
    closed: "Details closed",
    unknown: (names: readonly string[]): string =>
      `The address asks for something this timeline doesn't have, which was left out: ${names.join(", ")}.`,
  },
  keys: {
    label: "Keys",
    close: "Close",
    list: [
      ["← →", "previous, next event in time"],
      ["↑ ↓", "nearest event in the lane above, below"],
      ["Enter", "select the event and go to its details"],
      ["R", "go through the responses to the event; Shift + R: what it answers"],
      ["Home, End", "first, last event in the range"],
      ["+ − 0", "zoom in, out, show all"],
      ["Shift + ← →", "move the range by a quarter"],
      ["A", "as of: the line moves by ← → a day, with Shift a month; Delete for the latest"],
      ["1 2 3 4", "Lanes, Mirror, Threads, List"],
      ["/", "search; ctrl + K or ⌘ K from anywhere on the page"],
      ["Esc", "close the details"],
      ["?", "this list"],
    ] as readonly (readonly [string, string])[],
  },
};
