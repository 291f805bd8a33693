import type { Kind } from "#model/vocabulary.ts";
import type { en } from "./en.ts";
import { counted, formOf } from "./ru-counted.ts";
import { dialog } from "./ru-embed.ts";
import { ui } from "./ru-ui.ts";

const months = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
];

/** After a day a month stands in the genitive; shortened, it is the same there. */
const ofMonth = (month: string): string => {
  if (month.endsWith(".")) return month;
  return /[ьй]$/.test(month) ? month.replace(/.$/, "я") : `${month}а`;
};

/** Each kind after 1, 2 and 5. */
const kindForms: Readonly<Record<Kind, readonly [string, string, string]>> = {
  claim: ["утверждение", "утверждения", "утверждений"],
  finding: ["вывод", "вывода", "выводов"],
  response: ["ответ", "ответа", "ответов"],
  action: ["действие", "действия", "действий"],
  context: ["запись контекста", "записи контекста", "записей контекста"],
};

/** Russian words of the drawing and of what the script adds. Neutral, as the English ones are. */
export const ru: typeof en = {
  digits: (text) => `${text}`,
  months,
  monthsShort: ["янв.", "февр.", "мар.", "апр.", "май", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."],
  weekdaysShort: ["вс", "пн", "вт", "ср", "чт", "пт", "сб"],
  kinds: { claim: "Утверждение", finding: "Вывод", response: "Ответ", action: "Действие", context: "Контекст" },
  stances: {
    denies: "отрицает",
    disputes: "оспаривает",
    questions: "ставит под вопрос",
    confirms: "подтверждает",
    supports: "поддерживает",
    "acts-on": "принимает меры",
    comments: "комментирует",
    revises: "пересматривает",
  },
  embed: { dialog },
  ui,
  views: { lanes: "Дорожки", mirror: "Зеркало", threads: "Цепочки", list: "Список", time: "Время" },
  dates: {
    undated: "дата неизвестна",
    unknownEnd: "неизвестная дата",
    day: (day, month, year) => `${day} ${ofMonth(month)} ${year}\u00a0г.`,
    dayMonth: (day, month) => `${day} ${ofMonth(month)}`,
    month: (month, year) => `${month} ${year}\u00a0г.`,
    season: (season, year) => `${["весна", "лето", "осень", "зима"][season]} ${year}\u00a0г.`,
    decade: (year) => `${year}-е годы`,
    century: (from, to) => `${from}–${to}`,
    beforeOne: (year) => `${year} до\u00a0н.\u00a0э.`,
    approximate: (date) => `около: ${date}`,
    uncertain: (date) => `${date} (под вопросом)`,
    interval: (start, end) => (start === null ? `до: ${end}` : end === null ? `с: ${start}` : `${start} – ${end}`),
    within: (date) => `в пределах: ${date}`,
    sameDay: "в тот же день",
    later: (years, months, days) => `через ${lapse(years, months, days)}`,
    earlier: (years, months, days) => `за ${lapse(years, months, days)} до этого`,
    weeksLater: (weeks) => `через ${counted(weeks, "неделю", "недели", "недель")}`,
  },
  chart: {
    timeToScale: "Время, в масштабе",
    asOf: (date) => `На ${date}`,
    withoutSpeaker: "Контекст",
    asserted: "Утверждения, выводы и действия",
    answers: "Ответы",
    threads: {
      claim: "Утверждение",
      caption: "Время от утверждения до ответа, логарифмическая шкала",
      delays: {
        0: "в тот же день",
        1: "1 день",
        3: "3 дня",
        7: "1 неделя",
        30: "1 месяц",
        91: "3 месяца",
        365: "1 год",
        1096: "3 года",
      },
      none: "Ответ не зафиксирован",
      noneBy: (date) => `На ${date} ответ не зафиксирован`,
      later: "Ещё не опубликовано",
      whole: "Ответ в целом, см. выше",
      alone: "Не отвечает ни на одно событие этой хронологии",
      noneHere: "В этом периоде не начинается ни одна цепочка.",
      rest: (count, all) =>
        count === all
          ? counted(count, "утверждение", "утверждения", "утверждений")
          : `ещё ${counted(count, "утверждение", "утверждения", "утверждений")}`,
      answered: (count, total) => `Ответ зафиксирован здесь для ${count} из ${total} утверждений, выводов и действий.`,
      median: (delay) => `Где день известен, медиана первого ответа: ${delay}.`,
      folded: (count) =>
        `Ещё ${counted(count, "цепочка", "цепочки", "цепочек")}: выберите период короче, чтобы увидеть ${formOf(count, "её", "их", "их")}`,
      stances: (verbs) => verbs.join(", "),
    },
    more: (count) => `+${count}`,
    foldedLanes: (count) => `${counted(count, "участник", "участника", "участников")} без событий в этом периоде`,
    mark: (date, speaker, kind, title, claims, responses) => {
      const counts = [
        claims > 0 ? counted(claims, "утверждение", "утверждения", "утверждений") : "",
        responses > 0 ? counted(responses, "ответ", "ответа", "ответов") : "",
      ];
      const tail = counts.filter((text) => text !== "").join(", ");
      const head = [date, speaker, kind.toLowerCase()].filter((text) => text !== "").join(", ");
      return `${head}: ${/[.!?…]$/.test(title) ? title : `${title}.`}${tail === "" ? "" : ` ${tail}`}`;
    },
    possiblyPublic: "возможно, опубликовано",
    notYetPublic: "ещё не опубликовано",
    stack: (count, kinds, from, to) => {
      const dates = from === to ? from : `${from} – ${to}`;
      const events = counted(count, "событие", "события", "событий");
      return `${events}, ${dates}: ${kinds.join(", ")}. Открыть, чтобы приблизить`;
    },
    kindCount: (count, kind) => counted(count, ...kindForms[kind]),
    tag: (date, label) => `${date}, ${label}`,
    nothingMatches: "Нет событий, подходящих под эти фильтры.",
    nothingInRange: "В этом периоде нет событий.",
    nothingDated: "Событий с датой здесь пока не записано.",
    matchOutside: (count) =>
      `За пределами периода ${formOf(count, "подходит", "подходят", "подходят")} ${counted(count, "событие", "события", "событий")}.`,
    overview: "События по месяцам за всё время этой хронологии",
  },
};

function lapse(years: number, months: number, days: number): string {
  const parts = [
    years > 0 ? counted(years, "год", "года", "лет") : "",
    months > 0 ? counted(months, "месяц", "месяца", "месяцев") : "",
    days > 0 ? counted(days, "день", "дня", "дней") : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}
