import type { finding as en } from "./en-finding.ts";
import { counted } from "./ru-counted.ts";

/** Russian words of the filters and of 'as of'. */
export const finding: typeof en = {
  filters: "Фильтры",
  clear: "Сбросить фильтры",
  close: "Закрыть",
  rows: {
    kinds: "Виды",
    stances: "Позиции",
    by: "Участники",
    about: "О ком",
    tags: "Темы",
    answered: "Наличие ответа",
  },
  answered: { yes: "Есть ответ", no: "Ответ не зафиксирован" },
  search: (row) => `Найти: ${row}`,
  noSuch: "Такого названия нет",
  show: (count) => `Показать ${counted(count, "событие", "события", "событий")}`,
  dates: "Даты",
  from: "С",
  to: "По (включительно)",
  asOf: "На дату",
  asOfNote: "Обычным образом показано только то, что было опубликовано к концу этого дня; более позднее дано контуром.",
  latest: "Последнее состояние",
  line: "На дату: день, к концу которого материалы были опубликованы",
  noLine: "На дату: последнее состояние",
  showThem: "Показать их",
  showAll: "Показать всё",
  notYet: (date) => `На ${date} ещё не опубликовано`,
  showAsOf: (date) => `Показать на ${date}`,
  clocks: {
    published: (date) => `Опубликовано: ${date}`,
    added: (date) => `Добавлено в это собрание: ${date}`,
  },
};
