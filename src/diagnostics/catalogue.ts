import { balance } from "./catalogue/balance.ts";
import { body } from "./catalogue/body.ts";
import { dates } from "./catalogue/dates.ts";
import { fault } from "./catalogue/fault.ts";
import { fields } from "./catalogue/fields.ts";
import { files } from "./catalogue/files.ts";
import { imports } from "./catalogue/imports.ts";
import { links } from "./catalogue/links.ts";
import { published } from "./catalogue/published.ts";
import { sources } from "./catalogue/sources.ts";
import { translations } from "./catalogue/translations.ts";
import { wording } from "./catalogue/wording.ts";

/** Everything that can be wrong with a text. Codes are for ever: a retired one is never used again. */
export const catalogue = {
  ...files,
  ...fields,
  ...dates,
  ...links,
  ...translations,
  ...published,
  ...body,
  ...sources,
  ...wording,
  ...balance,
  ...imports,
  ...fault,
};

/** A stable name of one kind of mistake, e.g. `C402`. */
export type Code = keyof typeof catalogue;

/** What the sentences of one code need to know. */
export type ArgsOf<C extends Code> = (typeof catalogue)[C]["example"];

/** All codes in order. */
export const codes: readonly Code[] = (Object.keys(catalogue) as Code[]).sort();

/** Whether a text is the name of a code. */
export const isCode = (text: string): text is Code => Object.hasOwn(catalogue, text);
