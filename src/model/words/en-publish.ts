/** English words of the files that others read: feeds, calendars, slides. */
export const publish = {
  feed: (title: string): string => `${title}: new events and corrections`,
  corrected: (title: string): string => `Correction: ${title}`,
  withdrawn: (title: string): string => `Withdrawn: ${title}`,
  claim: (letter: string): string => `Claim ${letter}`,
  /** `Kremlin denies, 1 day later`. */
  answer: (speaker: string, stance: string, delay: string): string => `${speaker} ${stance}, ${delay}`,
  /** The date as an author wrote it, where words or a calendar say it otherwise. */
  asWritten: (edtf: string): string => `date as recorded: ${edtf}`,
  notInFormat: "Without a date that this format can hold",
  editors: "Note of the editors",
  revision: (revision: string): string => `revision ${revision}`,
  changed: (day: string): string => `last changed ${day}`,
  accessed: (day: string): string => `accessed ${day}`,
  dataset: (title: string): string => `${title}: the data`,
  data: {
    title: "Data and feeds",
    deck: "Everything on this site as files for programs, always with the responses to what they hold. No date is sharper in them than it is known.",
    whole: "The whole collection",
    feeds: "New events, corrections and withdrawals",
    schemas: "JSON Schemas",
    dataSchema: "of the JSON files",
    stixSchema: "of the extension in the STIX files",
  },
};
