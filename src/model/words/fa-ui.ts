import type { ui as en } from "./en-ui.ts";
import { counted, digits } from "./fa-counted.ts";

/** Persian words of what the script adds to a timeline's page. */
export const ui: typeof en = {
  details: {
    label: "جزئیات رویداد برگزیده",
    place: (index, count) => `رویداد ${digits(index)} از ${digits(count)}`,
    previous: "رویداد پیشین",
    next: "رویداد بعدی",
    close: "بستن جزئیات",
    by: "از",
    answers: "به چه پاسخ می‌دهد",
    claims: (speaker) => `گفته‌های ${speaker} و پاسخ‌ها`,
    claimsOnly: "گفته‌ها و پاسخ‌ها",
    responses: "پاسخ‌ها به آن",
    none: "اینجا پاسخی ثبت نشده است",
    words: "به عین عبارت",
    record: "اسناد منتشرشده، به یادداشت ویراستاران",
    sources: "منابع",
    archived: "نسخهٔ بایگانی",
    notArchived: "نسخهٔ بایگانی ندارد",
    open: "باز کردن صفحهٔ رویداد",
    toWhole: "به کل رویداد",
    wholly: (speakers) => `پاسخ ${counted(speakers, "گوینده")} به کل رویداد، در پایین`,
    inferred: "استنباط ویراستاران",
    part: (part) => `محدود به: ${part}`,
  },
  notLoaded: "این نما اکنون بارگذاری نشد. فهرست کامل است.",
  overview: {
    start: "آغاز بازه",
    end: "پایان بازه",
  },
  readout: {
    range: (from, to) => (from === to ? from : `${from} تا ${to}`),
    count: (shown, total) => `${digits(shown)} از ${digits(total)} رویداد`,
    public: (shown, later) => `${digits(shown)} منتشرشده، ${digits(later)} بعدتر`,
  },
  announce: {
    range: (from, to, shown) => `${from} تا ${to}، ${counted(shown, "رویداد")}`,
    selected: (title) => `برگزیده: ${title}`,
    closed: "جزئیات بسته شد",
    unknown: (names) => `نشانی چیزی می‌خواهد که این گاه‌شمار ندارد و کنار گذاشته شد: ${names.join("، ")}.`,
  },
  keys: {
    label: "کلیدها",
    close: "بستن",
    list: [
      ["→ ←", "رویداد سمت راست، سمت چپ در زمان"],
      ["↑ ↓", "نزدیک‌ترین رویداد در ردیف بالا، پایین"],
      ["Enter", "برگزیدن رویداد و رفتن به جزئیات آن"],
      ["R", "گذر از پاسخ‌های رویداد؛ Shift + R: آنچه رویداد به آن پاسخ می‌دهد"],
      ["Home, End", "نخستین، واپسین رویداد بازه"],
      ["+ − 0", "نزدیک کردن، دور کردن، نمایش همه"],
      ["Shift + → ←", "جابه‌جایی بازه به اندازهٔ یک چهارم"],
      ["1 2 3 4", "ردیف‌ها، آینه، رشته‌ها، فهرست"],
      ["A", "تا تاریخ: خط با → ← یک روز و با Shift یک ماه جابه‌جا می‌شود؛ Delete: تازه‌ترین وضع"],
      ["/", "جست‌وجو؛ ctrl + K یا ⌘ K از هر جای صفحه"],
      ["Esc", "بستن جزئیات"],
      ["?", "همین فهرست"],
    ],
  },
};
