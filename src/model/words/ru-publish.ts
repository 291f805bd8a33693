import type { publish as en } from "./en-publish.ts";

/** Russian words of the files that others read: feeds, calendars, slides. */
export const publish: typeof en = {
  feed: (title) => `${title}: новые события и исправления`,
  corrected: (title) => `Исправление: ${title}`,
  withdrawn: (title) => `Отозвано: ${title}`,
  claim: (letter) => `Утверждение ${letter}`,
  answer: (speaker, stance, delay) => `${speaker} ${stance}, ${delay}`,
  asWritten: (edtf) => `дата, как записана: ${edtf}`,
  notInFormat: "Без даты, которую может хранить этот формат",
  editors: "Примечание редакции",
  revision: (revision) => `редакция ${revision}`,
  changed: (day) => `последнее изменение ${day}`,
  accessed: (day) => `дата обращения ${day}`,
  dataset: (title) => `${title}: данные`,
  data: {
    title: "Данные и ленты",
    deck: "Всё, что есть на этом сайте, в файлах для программ, всегда с ответами на то, что в них содержится. Ни одна дата не точнее, чем она известна.",
    whole: "Всё собрание",
    feeds: "Новые события, исправления и отзывы",
    schemas: "Схемы JSON",
    dataSchema: "файлов JSON",
    stixSchema: "расширения в файлах STIX",
  },
};
