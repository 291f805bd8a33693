import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dayText, monthText } from "./date-words.ts";
import { instantOf } from "./instant.ts";
import { type SiteWords, siteWordsOf } from "./site-words.ts";
import { kinds } from "./vocabulary.ts";
import { enSite } from "./words/en-site.ts";
import { digits, counted as faCounted } from "./words/fa-counted.ts";
import { faSite } from "./words/fa-site.ts";
import { formOf } from "./words/ru-counted.ts";
import { ruSite } from "./words/ru-site.ts";

/** What is the same in other languages: signs, names of keys, and figures that a language may write as English does. */
const same: Readonly<Record<string, readonly string[]>> = {
  ru: [
    "digits",
    "chart.more",
    "chart.threads.stances",
    "chart.tag",
    "embed.dialog.credit",
    "embed.frame",
    "list.target",
    "page.claim.modes.asserts",
    "publish.answer",
    "ui.readout.range",
  ],
  fa: ["embed.frame", "page.claim.modes.asserts"],
};

/** Values to try messages with, by how many arguments they take; numbers and names tell different messages apart. */
const tries: readonly (readonly unknown[])[] = [
  [1, 2, 3, 4, 5, 6],
  [["a", "b"], 2, 3],
  ["a", "b", "c", "d", 1, 2],
  ["a", ["b", "c"], "d", "e"],
  [2, ["a"], "b", "c"],
  [["a"], ["b"]],
];

function said(message: unknown): unknown {
  if (typeof message !== "function") return message;
  return tries.map((some) => {
    try {
      return String(message(...some));
    } catch {
      return "";
    }
  });
}

/** Paths of all messages; a list of messages is one by its places. */
function* messages(words: unknown, path = ""): Generator<[string, unknown]> {
  if (typeof words === "object" && words !== null) {
    for (const [key, value] of Object.entries(words)) yield* messages(value, path === "" ? key : `${path}.${key}`);
  } else {
    yield [path, words];
  }
}

const isKey = (path: string): boolean => /^ui\.keys\.list\.\d+\.0$/.test(path);

for (const [lang, words] of [
  ["ru", ruSite],
  ["fa", faSite],
] as const) {
  describe(`the words of ${lang}`, () => {
    const english = new Map(messages(enSite));
    const all = new Map(messages(words));

    it("are those of the English interface, no more and no fewer", () => {
      assert.deepEqual([...all.keys()].sort(), [...english.keys()].sort());
    });

    it("are in the language, but those that are listed", () => {
      const alike = [...all].flatMap(([path, message]) => {
        const isSame = JSON.stringify(said(message)) === JSON.stringify(said(english.get(path)));
        return isSame && !isKey(path) ? [path] : [];
      });
      assert.deepEqual(alike.sort(), [...(same[lang] ?? [])].sort());
    });

    it("take what the English ones take: no number or name is lost", () => {
      const arity = (message: unknown): number => (typeof message === "function" ? message.length : -1);
      for (const [path, message] of all) assert.equal(arity(message), arity(english.get(path)), path);
    });

    it("date as CLDR does for the Gregorian calendar", () => {
      const form = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
        new Intl.DateTimeFormat(lang, { ...options, calendar: "gregory", timeZone: "UTC" });
      const day = form({ day: "numeric", month: "long", year: "numeric" });
      const month = form({ month: "long", year: "numeric" });
      const short = form({ day: "numeric", month: "short" });
      for (let index = 0; index < 12; index += 1) {
        const at = instantOf(2020, index + 1, 10 + index);
        assert.equal(plain(dayText(at, words)), plain(day.format(at)));
        assert.equal(plain(monthText(at, words)), plain(month.format(at)));
        const name = words.monthsShort[index] ?? "";
        assert.equal(words.dates.dayMonth(words.digits(10 + index), name), plain(short.format(at)));
      }
    });

    it("name the days of the week as CLDR does", () => {
      const weekday = new Intl.DateTimeFormat(lang, { weekday: "short", timeZone: "UTC" });
      for (let day = 0; day < 7; day += 1) {
        assert.equal(words.weekdaysShort[day], weekday.format(instantOf(2020, 3, 1 + day)));
      }
    });

    it("are found by a tag with a region", () => {
      assert.equal(siteWordsOf(`${lang}-XX`), words as SiteWords);
    });
  });
}

describe("the name of a stack", () => {
  const languages = [enSite, ruSite, faSite];

  it("says one date once, and a span as one", () => {
    for (const { chart } of languages) {
      assert.equal(chart.stack(3, [], "Q", "Q").split("Q").length, 2);
      assert.match(chart.stack(3, [], "Q", "R"), /Q.*R/);
    }
  });

  it("counts each kind in the form of its number", () => {
    const [en, ru, fa] = languages.map(({ chart }) =>
      kinds.map((kind) => [1, 2, 5].map((count) => chart.kindCount(count, kind)).join(", ")),
    );
    assert.deepEqual(en?.slice(2), [
      "1 response, 2 responses, 5 responses",
      "1 action, 2 actions, 5 actions",
      "1 context item, 2 context items, 5 context items",
    ]);
    assert.deepEqual(ru?.slice(1, 3), ["1 вывод, 2 вывода, 5 выводов", "1 ответ, 2 ответа, 5 ответов"]);
    assert.equal(fa?.[2], "۱ پاسخ, ۲ پاسخ, ۵ پاسخ");
  });
});

/** Spaces that don't break are spaces. */
const plain = (text: string): string => text.replace(/\u00a0|\u202f/g, " ");

describe("Russian numbers", () => {
  it("take the forms of CLDR", () => {
    const rules = new Intl.PluralRules("ru");
    for (let count = 0; count <= 1200; count += 1) {
      assert.equal(formOf(count, "one", "few", "many"), rules.select(count), `${count}`);
    }
  });

  it("of events are said with 1, 2, 5 and 21", () => {
    const { events } = ruSite.page.timelines;
    assert.deepEqual([1, 2, 5, 21].map(events), ["1 событие", "2 события", "5 событий", "21 событие"]);
    const { later } = ruSite.dates;
    assert.deepEqual(
      [1, 2, 5, 21].map((days) => later(0, 0, days)),
      ["через 1 день", "через 2 дня", "через 5 дней", "через 21 день"],
    );
  });
});

describe("Persian numbers", () => {
  it("are written in Persian digits, as CLDR has them", () => {
    const format = new Intl.NumberFormat("fa", { useGrouping: false });
    for (const count of [0, 1, 5, 21, 1234567890]) assert.equal(digits(count), format.format(count));
  });

  it("leave the noun in the singular", () => {
    assert.deepEqual(
      [1, 2, 21].map((count) => faCounted(count, "رویداد")),
      ["۱ رویداد", "۲ رویداد", "۲۱ رویداد"],
    );
  });

  it("stand in every message that holds some", () => {
    for (const [path, message] of messages(faSite)) {
      if (typeof message === "string" && !path.startsWith("ui.keys")) assert.doesNotMatch(message, /[0-9]/, path);
    }
  });
});
