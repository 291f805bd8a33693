import type { publish as en } from "./en-publish.ts";

/** Persian words of the files that others read: feeds, calendars, slides. */
export const publish: typeof en = {
  feed: (title) => `${title}: رویدادها و اصلاح‌های تازه`,
  corrected: (title) => `اصلاح: ${title}`,
  withdrawn: (title) => `پس‌گرفته: ${title}`,
  claim: (letter) => `گفتهٔ ${letter}`,
  answer: (speaker, stance, delay) => `${speaker} ${stance}، ${delay}`,
  asWritten: (edtf) => `تاریخ چنان‌که ثبت شده: ${edtf}`,
  notInFormat: "بی تاریخی که این قالب بتواند نگه دارد",
  editors: "یادداشت ویراستاران",
  revision: (revision) => `ویرایش ${revision}`,
  changed: (day) => `آخرین تغییر ${day}`,
  accessed: (day) => `بازدید ${day}`,
  dataset: (title) => `${title}: داده‌ها`,
  data: {
    title: "داده‌ها و خوراک‌ها",
    deck: "هر آنچه در این سایت است، در فایل‌هایی برای برنامه‌ها، همیشه با پاسخ‌ها به آنچه در آن‌هاست. هیچ تاریخی در آن‌ها دقیق‌تر از آنچه دانسته است نیست.",
    whole: "کل مجموعه",
    feeds: "رویدادها، اصلاح‌ها و پس‌گرفتن‌های تازه",
    schemas: "طرح‌واره‌های JSON",
    dataSchema: "فایل‌های JSON",
    stixSchema: "افزونه در فایل‌های STIX",
  },
};
