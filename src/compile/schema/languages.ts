import { nearest } from "#diagnostics/nearest.ts";

// ISO 639-1; languages without a code of two letters are written with three, which are taken as they are
const two =
  "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split(
    " ",
  );
const known: ReadonlySet<string> = new Set(two);

// what authors write instead of a code
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    arabic: "ar",
    chinese: "zh",
    cn: "zh",
    cz: "cs",
    dk: "da",
    english: "en",
    french: "fr",
    german: "de",
    gr: "el",
    italian: "it",
    japanese: "ja",
    jp: "ja",
    kr: "ko",
    persian: "fa",
    portuguese: "pt",
    russian: "ru",
    se: "sv",
    spanish: "es",
    ua: "uk",
    ukrainian: "uk",
  }),
);

/** Whether a text is a language tag: a language, then script and region if needed, e.g. `pt-BR` or `zh-Hant`. */
export function isLanguage(text: string): boolean {
  const language = /^([a-z]{2,3})(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/.exec(text)?.[1];
  return language !== undefined && (language.length === 3 || known.has(language));
}

/** The tag that was probably meant, or `null`. */
export function nearestLanguage(text: string): string | null {
  const plain = text.toLowerCase();
  const [language = "", region] = text.replace("_", "-").split("-");
  const recased = region === undefined ? plain : `${language.toLowerCase()}-${region.toUpperCase()}`;
  if (isLanguage(recased)) return recased;
  return names.get(plain) ?? names.get(nearest(plain, names.keys()) ?? "") ?? null;
}
