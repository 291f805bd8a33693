import type { en } from "./en.ts";
import { counted, digits } from "./fa-counted.ts";
import { dialog } from "./fa-embed.ts";
import { ui } from "./fa-ui.ts";

/** Gregorian, as all dates of this interface. */
const months = [
  "ژانویه",
  "فوریه",
  "مارس",
  "آوریل",
  "مه",
  "ژوئن",
  "ژوئیه",
  "اوت",
  "سپتامبر",
  "اکتبر",
  "نوامبر",
  "دسامبر",
];

/** Before a year a month that ends in a vowel is joined to it. */
const ofYear = (month: string): string => month.replace(/ه$/, "هٔ");

const kinds: typeof en.kinds = { claim: "گفته", finding: "یافته", response: "پاسخ", action: "اقدام", context: "زمینه" };

/** Persian words of the drawing and of what the script adds. Neutral, as the English ones are. */
export const fa: typeof en = {
  digits,
  months,
  monthsShort: months,
  weekdaysShort: ["یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"],
  kinds,
  stances: {
    denies: "رد می‌کند",
    disputes: "مناقشه می‌کند",
    questions: "پرسش می‌کند",
    confirms: "تأیید می‌کند",
    supports: "حمایت می‌کند",
    "acts-on": "اقدام می‌کند",
    comments: "اظهارنظر می‌کند",
    revises: "بازنگری می‌کند",
  },
  embed: { dialog },
  ui,
  views: { lanes: "ردیف‌ها", mirror: "آینه", threads: "رشته‌ها", list: "فهرست", time: "زمان" },
  dates: {
    undated: "تاریخ نامعلوم",
    unknownEnd: "تاریخی نامعلوم",
    day: (day, month, year) => `${digits(day)} ${ofYear(month)} ${digits(year)}`,
    dayMonth: (day, month) => `${digits(day)} ${month}`,
    month: (month, year) => `${ofYear(month)} ${digits(year)}`,
    season: (season, year) => `${["بهار", "تابستان", "پاییز", "زمستان"][season]} ${digits(year)}`,
    decade: (year) => `دههٔ ${digits(year)}`,
    century: (from, to) => `${digits(from)} تا ${digits(to)}`,
    beforeOne: (year) => `${digits(year)} پیش از میلاد`,
    approximate: (date) => `حدود ${date}`,
    uncertain: (date) => `${date} (نامطمئن)`,
    interval: (start, end) => (start === null ? `تا ${end}` : end === null ? `از ${start}` : `${start} تا ${end}`),
    within: (date) => `در ${date}`,
    sameDay: "همان روز",
    later: (years, months, days) => `${lapse(years, months, days)} بعد`,
    earlier: (years, months, days) => `${lapse(years, months, days)} پیش از آن`,
    weeksLater: (weeks) => `${counted(weeks, "هفته")} بعد`,
  },
  chart: {
    timeToScale: "زمان، به مقیاس",
    asOf: (date) => `تا ${date}`,
    withoutSpeaker: "زمینه",
    asserted: "گفته‌ها، یافته‌ها و اقدام‌ها",
    answers: "پاسخ‌ها",
    threads: {
      claim: "گفته",
      caption: "زمان از گفته تا پاسخ، لگاریتمی",
      delays: {
        0: "همان روز",
        1: "۱ روز",
        3: "۳ روز",
        7: "۱ هفته",
        30: "۱ ماه",
        91: "۳ ماه",
        365: "۱ سال",
        1096: "۳ سال",
      },
      none: "پاسخی ثبت نشده است",
      noneBy: (date) => `تا ${date} پاسخی ثبت نشده است`,
      later: "هنوز منتشر نشده",
      whole: "پاسخ به کل رویداد، در بالا",
      alone: "به هیچ رویدادی از این گاه‌شمار پاسخ نمی‌دهد",
      noneHere: "در این بازه هیچ رشته‌ای آغاز نمی‌شود.",
      rest: (count, all) => counted(count, count === all ? "گفته" : "گفتهٔ دیگر"),
      answered: (count, total) =>
        `برای ${digits(count)} از ${digits(total)} گفته، یافته و اقدام اینجا پاسخی ثبت شده است.`,
      median: (delay) => `هر جا روز معلوم است، میانهٔ نخستین پاسخ: ${delay}.`,
      folded: (count) => `${counted(count, "رشتهٔ دیگر")}: برای دیدن آن بازهٔ کوتاه‌تری برگزینید`,
      stances: (verbs) => verbs.join("، "),
    },
    more: (count) => `+${digits(count)}`,
    foldedLanes: (count) => `${counted(count, "گوینده")} در این بازه چیزی ندارد`,
    mark: (date, speaker, kind, title, claims, responses) => {
      const counts = [claims > 0 ? counted(claims, "گفته") : "", responses > 0 ? counted(responses, "پاسخ") : ""];
      const tail = counts.filter((text) => text !== "").join("، ");
      const head = [date, speaker, kind].filter((text) => text !== "").join("، ");
      return `${head}: ${/[.!?؟…]$/.test(title) ? title : `${title}.`}${tail === "" ? "" : ` ${tail}`}`;
    },
    possiblyPublic: "شاید منتشر شده",
    notYetPublic: "هنوز منتشر نشده",
    stack: (count, kinds, from, to) => {
      const dates = from === to ? `، ${from}` : ` از ${from} تا ${to}`;
      return `${counted(count, "رویداد")}${dates}: ${kinds.join("، ")}. برای بزرگ‌نمایی باز کنید`;
    },
    kindCount: (count, kind) => counted(count, kinds[kind]),
    tag: (date, label) => `${date}، ${label}`,
    nothingMatches: "هیچ رویدادی با این پالایه‌ها جور نیست.",
    nothingInRange: "در این بازه رویدادی نیست.",
    nothingDated: "هنوز رویدادی با تاریخ در اینجا ثبت نشده است.",
    matchOutside: (count) => `${counted(count, "رویداد")} بیرون از این بازه جور است.`,
    overview: "شمار رویدادها در هر ماه در همهٔ زمان این گاه‌شمار",
  },
};

function lapse(years: number, months: number, days: number): string {
  const parts = [
    years > 0 ? counted(years, "سال") : "",
    months > 0 ? counted(months, "ماه") : "",
    days > 0 ? counted(days, "روز") : "",
  ];
  return parts.filter((part) => part !== "").join(" و ");
}
