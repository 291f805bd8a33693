import type { search as en } from "./en-search.ts";
import { counted, formOf } from "./ru-counted.ts";

/** Russian words of the search. */
export const search: typeof en = {
  label: "Искать события, утверждения, участников и источники",
  short: "Поиск",
  kinds: { event: "Событие", claim: "Утверждение", actor: "Участник", source: "Источник" },
  loading: "Идёт поиск…",
  none: (text) => `Здесь ничего не найдено по запросу «${text}». Попробуйте другие слова или меньше слов.`,
  found: (results) => counted(results, "результат", "результата", "результатов"),
  marked: (results, marked) =>
    `${counted(results, "результат", "результата", "результатов")}; ${formOf(marked, "отмечено", "отмечены", "отмечено")} ${counted(marked, "событие", "события", "событий")}`,
  failed: "Поиск сейчас не удалось загрузить. Списки утверждений, участников и источников полны.",
  results: "Результаты",
};
