import { parseDocument } from "yaml";
import * as z from "zod";
import { primaryOf } from "#model/languages.ts";

/** Words that take a side, why, and what to write instead. */
export interface WordingRule {
  /** Every form that is looked for, in small letters. */
  readonly words: readonly string[];
  /** One sentence. */
  readonly reason: string;
  /** Completes “Write …”. */
  readonly neutral: string;
  /** Phrases in which a form is left alone. */
  readonly unless: readonly string[];
}

/** The rules of each language, by its tag without region; a language without rules is not looked at. */
export type Wording = ReadonlyMap<string, WordingList>;

/** The rules of one language, ready to be looked for. */
export interface WordingList {
  readonly pattern: RegExp;
  readonly rules: ReadonlyMap<string, WordingRule>;
}

/** One place in a text at which a rule applies. Offsets are the text's. */
export interface WordingHit {
  readonly start: number;
  readonly end: number;
  readonly rule: WordingRule;
}

/** Letters, digits, hyphens and single spaces: nothing that means something else in a pattern. */
const phrase = z.string().regex(/^[\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+)*$/u);

const file = z.record(
  z.string(),
  z.array(
    z.strictObject({
      words: z.array(phrase).min(1),
      reason: z.string().min(1),
      neutral: z.string().min(1),
      unless: z.array(phrase).default([]),
    }),
  ),
);

/** Reads the list of words; a text that is none gives no rules. */
export function readWording(text: string): Wording {
  const { data = {} } = file.safeParse(parseDocument(text).toJS());
  return new Map(Object.entries(data).map(([lang, rules]) => [lang, listOf(rules)]));
}

/** The rules for a language tag; `null` where there are none. */
export const wordingFor = (wording: Wording, lang: string): WordingList | null =>
  wording.get(primaryOf(lang).toLowerCase()) ?? null;

/** Every place at which a text takes a side, in order. */
export function wordingHits(text: string, { pattern, rules }: WordingList): readonly WordingHit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const rule = rules.get(normal(match[0]));
    return rule === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, rule }];
  });
}

/** Innocent phrases are found too, and first, so that they use up the word in them; they have no rule. */
function listOf(rules: readonly WordingRule[]): WordingList {
  const phrases = rules.flatMap(({ words, unless }) => [...words, ...unless]).sort((a, b) => b.length - a.length);
  const alternatives = phrases.map((phrase) => phrase.replaceAll(" ", "\\s+"));
  const byWord = new Map(rules.flatMap((rule) => rule.words.map((word) => [normal(word), rule] as const)));
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}_-])`, "giu"),
    rules: byWord,
  };
}

const normal = (phrase: string): string => phrase.replace(/\s+/g, " ").toLowerCase();
