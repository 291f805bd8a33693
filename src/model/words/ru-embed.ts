import type { dialog as enDialog, embed as enEmbed } from "./en-embed.ts";
import { counted } from "./ru-counted.ts";

/** Russian words of the dialog that offers a frame. */
export const dialog: typeof enDialog = {
  open: "Встроить",
  title: "Встроить в другую страницу",
  close: "Закрыть",
  preview: "Предпросмотр",
  theme: "Цвета",
  themes: { auto: "как на устройстве читателя", light: "светлые", dark: "тёмные" },
  view: "Вид",
  ownView: "как здесь",
  height: "Высота фрейма в px там, где он не подстраивается сам",
  plain: "Фрейм",
  plainNote: "Работает везде, где разрешены фреймы; высота постоянная.",
  fitted: "Фрейм с подстройкой высоты",
  fittedNote: "Скрипт только задаёт высоту. Страницам, которые принимают сообщение Datawrapper, скрипт не нужен.",
  element: "Элемент",
  elementNote: "Создаёт фрейм, подстраивает его и сохраняет ссылку внутри для читателей без скриптов.",
  picture: "Изображение",
  pictureNote: "Для рассылок и мест, где фреймы не разрешены.",
  copy: "Копировать",
  copied: "Скопировано",
  pinned: "С неизменной версией скрипта и подтверждением её содержимого:",
  credit: (site, licence) => (licence === null ? site : `${site}, ${licence}`),
  alt: (title, events, responses) =>
    `Хронология: ${title}. ${counted(events, "событие", "события", "событий")}, ${counted(responses, "ответ", "ответа", "ответов")}.`,
  without: "Чтобы встроить, скопируйте этот фрейм в свою страницу:",
};

/** What stands in a frame, and the dialog, in Russian. */
export const embed: typeof enEmbed = {
  explained: "Каждая линия соединяет ответ с тем, на что он дан.",
  listed: "Каждое событие с ответами на него.",
  plot: (title) => `${title}, по участникам и датам`,
  list: (title) => `${title}, по датам`,
  details: "Выбранное событие",
  sources: (count) => counted(count, "источник", "источника", "источников"),
  openTimeline: "Открыть всю хронологию",
  openEvent: "Открыть страницу события",
  frame: (title, site) => `${title} (${site})`,
  untranslated: "На запрошенный язык пока не переведено.",
  found: {
    whole: "Здесь отмечены события, в которых есть:",
    inline:
      "Поиск на самом сайте читает весь текст. Здесь отмечены события, в заголовках, утверждениях или именах которых есть:",
  },
  dialog,
};
