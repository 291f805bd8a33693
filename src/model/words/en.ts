/** English words of the interface. Neutral: 'says', 'answers', 'no response recorded here'; never a verdict. */
export const en = {
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  monthsShort: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  weekdaysShort: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  kinds: { claim: "Claim", finding: "Finding", response: "Response", action: "Action", context: "Context" },
  stances: {
    denies: "denies",
    disputes: "disputes",
    questions: "questions",
    confirms: "confirms",
    supports: "supports",
    "acts-on": "acts on",
    comments: "comments on",
    revises: "revises",
  },
  views: { lanes: "Lanes", mirror: "Mirror", threads: "Threads", list: "List", time: "Time" },
  dates: {
    undated: "date unknown",
    unknownEnd: "an unknown date",
    day: (day: string, month: string, year: string): string => `${day} ${month} ${year}`,
    month: (month: string, year: string): string => `${month} ${year}`,
    /** `season` counts from spring, 0–3. */
    season: (season: number, year: string): string => `${["spring", "summer", "autumn", "winter"][season]} ${year}`,
    decade: (year: string): string => `${year}s`,
    century: (from: string, to: string): string => `${from} to ${to}`,
    beforeOne: (year: string): string => `${year} BCE`,
    approximate: (date: string): string => `about ${date}`,
    uncertain: (date: string): string => `${date} (uncertain)`,
    /** `null`: no end is set, it goes on; or no beginning. */
    interval: (start: string | null, end: string | null): string =>
      start === null ? `until ${end}` : end === null ? `since ${start}` : `${start} to ${end}`,
    within: (date: string): string => `within ${date}`,
    sameDay: "same day",
    later: (years: number, months: number, days: number): string => `${lapse(years, months, days)} later`,
    earlier: (years: number, months: number, days: number): string => `${lapse(years, months, days)} earlier`,
    weeksLater: (weeks: number): string => `${counted(weeks, "week")} later`,
  },
};

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function lapse(years: number, months: number, days: number): string {
  const parts: [number, string][] = [
    [years, "year"],
    [months, "month"],
    [days, "day"],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => counted(count, unit))
    .join(" ");
}
