import type { dialog as enDialog, embed as enEmbed } from "./en-embed.ts";
import { counted } from "./fa-counted.ts";

/** Persian words of the dialog that offers a frame. */
export const dialog: typeof enDialog = {
  open: "جاسازی",
  title: "جاسازی در صفحه‌ای دیگر",
  close: "بستن",
  preview: "پیش‌نمایش",
  theme: "رنگ‌ها",
  themes: { auto: "مانند دستگاه خواننده", light: "روشن", dark: "تیره" },
  view: "نما",
  ownView: "مانند اینجا",
  height: "بلندی قاب به px، آنجا که خود را تنظیم نمی‌کند",
  plain: "قاب",
  plainNote: "هر جا قاب مجاز باشد کار می‌کند؛ بلندی آن ثابت است.",
  fitted: "قابی که بلندی‌اش را تنظیم می‌کند",
  fittedNote: "اسکریپت تنها بلندی را تعیین می‌کند. صفحه‌هایی که پیام Datawrapper را می‌شنوند اسکریپت نمی‌خواهند.",
  element: "عنصر",
  elementNote: "قاب را می‌سازد و تنظیم می‌کند و پیوند درون آن را برای خوانندگان بی‌اسکریپت نگه می‌دارد.",
  picture: "تصویر",
  pictureNote: "برای خبرنامه‌ها و جاهایی که قاب مجاز نیست.",
  copy: "رونوشت",
  copied: "رونوشت شد",
  pinned: "با نسخهٔ ثابت اسکریپت و گواه محتوای آن:",
  credit: (site, licence) => (licence === null ? site : `${site}، ${licence}`),
  alt: (title, events, responses) => `گاه‌شمار: ${title}. ${counted(events, "رویداد")}، ${counted(responses, "پاسخ")}.`,
  without: "برای جاسازی، این قاب را در صفحهٔ خود رونوشت کنید:",
};

/** What stands in a frame, and the dialog, in Persian. */
export const embed: typeof enEmbed = {
  explained: "هر خط پاسخی را به آنچه پاسخش است می‌پیوندد.",
  listed: "هر رویداد با پاسخ‌های آن.",
  plot: (title) => `${title}، به ترتیب گوینده و تاریخ`,
  list: (title) => `${title}، به ترتیب تاریخ`,
  details: "رویداد برگزیده",
  sources: (count) => counted(count, "منبع"),
  openTimeline: "باز کردن گاه‌شمار کامل",
  openEvent: "باز کردن صفحهٔ رویداد",
  frame: (title, site) => `${title} (${site})`,
  untranslated: "هنوز به زبان خواسته‌شده ترجمه نشده است.",
  found: {
    whole: "اینجا رویدادهایی نشان‌دار شده‌اند که این در آن‌ها آمده است:",
    inline:
      "جست‌وجوی خود سایت همهٔ متن را می‌خواند. اینجا رویدادهایی نشان‌دار شده‌اند که در عنوان، گفته‌ها یا نام‌هایشان این آمده است:",
  },
  dialog,
};
