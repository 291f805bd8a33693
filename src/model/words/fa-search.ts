import type { search as en } from "./en-search.ts";
import { counted } from "./fa-counted.ts";

/** Persian words of the search. */
export const search: typeof en = {
  label: "جست‌وجوی رویدادها، گفته‌ها، گویندگان و منابع",
  short: "جست‌وجو",
  kinds: { event: "رویداد", claim: "گفته", actor: "گوینده", source: "منبع" },
  loading: "در حال جست‌وجو…",
  none: (text) => `چیزی اینجا «${text}» ندارد. واژه‌های دیگر یا کمتر را بیازمایید.`,
  found: (results) => counted(results, "نتیجه"),
  marked: (results, marked) => `${counted(results, "نتیجه")}؛ ${counted(marked, "رویداد")} نشان‌دار شد`,
  failed: "جست‌وجو اکنون بارگذاری نشد. فهرست‌های گفته‌ها، گویندگان و منابع کامل‌اند.",
  results: "نتیجه‌ها",
};
