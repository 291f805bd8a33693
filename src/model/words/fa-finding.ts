import type { finding as en } from "./en-finding.ts";
import { counted } from "./fa-counted.ts";

/** Persian words of the filters and of 'as of'. */
export const finding: typeof en = {
  filters: "پالایه‌ها",
  clear: "پاک کردن پالایه‌ها",
  close: "بستن",
  rows: {
    kinds: "گونه‌ها",
    stances: "موضع‌ها",
    by: "گویندگان",
    about: "دربارهٔ",
    tags: "برچسب‌ها",
    answered: "داشتن پاسخ",
  },
  answered: { yes: "پاسخ دارد", no: "پاسخی ثبت نشده است" },
  search: (row) => `یافتن در: ${row}`,
  noSuch: "چیزی به این نام نیست",
  show: (count) => `نمایش ${counted(count, "رویداد")}`,
  dates: "تاریخ‌ها",
  from: "از",
  to: "تا و با خودِ",
  asOf: "تا تاریخ",
  asOfNote: "تنها آنچه تا پایان آن روز منتشر شده بود به‌سان معمول کشیده می‌شود؛ آنچه بعد آمد تنها طرحی است.",
  latest: "تازه‌ترین",
  line: "تا تاریخ: روزی که تا پایان آن چیزها منتشر شده بود",
  noLine: "تا تاریخ: تازه‌ترین",
  showThem: "نمایش آن‌ها",
  showAll: "نمایش همه",
  notYet: (date) => `در ${date} هنوز منتشر نشده بود`,
  showAsOf: (date) => `نمایش تا ${date}`,
  clocks: {
    published: (date) => `منتشرشده از ${date}`,
    added: (date) => `افزوده به این مجموعه در ${date}`,
  },
};
