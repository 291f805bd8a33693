import * as z from "zod";
import { idPattern, longestId } from "#model/ids.ts";
import { isWebAddress } from "#model/web-address.ts";

/** What an id in a field points at. `target` is an event or one of its claims, `event-id#claim-id`. */
export type Referent = "event" | "target" | "actor" | "source" | "group" | "timeline" | "page" | "media";

/** What a text in a field is for, beyond being text. */
export type Role =
  | { readonly is: "text" }
  | { readonly is: "date" }
  | { readonly is: "day" }
  | { readonly is: "language" }
  | { readonly is: "country" }
  | { readonly is: "reference"; readonly to: Referent; readonly responds?: true }
  | { readonly is: "form"; readonly form: string };

/** Roles of the leaves below; the registry knows each schema object by identity. */
export const roles: z.core.$ZodRegistry<Role> = z.registry<Role>();

const filled = /\S/;

/** Any text with at least one letter. */
export const text = (description: string) =>
  z.string().regex(filled).meta({ description }).register(roles, { is: "text" });

/** A text of at most `most` characters. */
export const shortText = (most: number, description: string) =>
  z.string().regex(filled).max(most).meta({ description }).register(roles, { is: "text" });

/** A date or an interval of EDTF level 0 or 1, as text. */
export const date = (description: string) =>
  z.string().regex(filled).meta({ description }).register(roles, { is: "date" });

/** One calendar day. */
export const day = (description: string) =>
  z.string().regex(filled).meta({ description }).register(roles, { is: "day" });

/** A language tag such as `en` or `pt-BR`. */
export const language = (description: string) => z.string().meta({ description }).register(roles, { is: "language" });

/** A country of ISO 3166-1 alpha-2. */
export const country = (description: string) => z.string().meta({ description }).register(roles, { is: "country" });

/** The id of something else in the collection. */
export const reference = (to: Referent, description: string) =>
  z.string().regex(filled).meta({ description }).register(roles, { is: "reference", to });

/** What a response answers: an event or a claim. */
export const answered = (description: string) =>
  z.string().regex(filled).meta({ description }).register(roles, { is: "reference", to: "target", responds: true });

/** An id that is given here. */
export const ownId = (description: string) =>
  z
    .string()
    .regex(idPattern)
    .max(longestId)
    .meta({ description })
    .register(roles, { is: "form", form: "an id of small letters, digits and hyphens, such as `no-proof`" });

/** Completes “which is not …” of an address whose host or port no browser takes. */
export const openable =
  "an address that can be opened: a host such as `example.org`, and behind it at most a port in digits";

// whatever is no address at all is for the pattern beside it to refuse
const isOpenable: z.core.CheckFn<string> = ({ value, issues }) => {
  if (!/^https?:\/\/[^\s/?#]\S*$/i.test(value) || isWebAddress(value)) return;
  issues.push({ code: "custom", input: value, message: openable });
};

/** An address of the web. */
export const address = (description: string) =>
  z
    .string()
    .regex(/^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i)
    .check(isOpenable)
    .meta({ description })
    .register(roles, { is: "form", form: "an address that begins with `https://` or `http://`" });

/** A text of a certain form; `form` completes “which is not …”. Where it is an address, it can be opened. */
export const formed = (pattern: RegExp, form: string, description: string) =>
  z.string().regex(pattern).check(isOpenable).meta({ description }).register(roles, { is: "form", form });

/** One of a few words. */
export const word = <const Words extends readonly [string, ...string[]]>(words: Words, description: string) =>
  z.enum(words).meta({ description });

/** A list; nothing where it is left out. */
export const list = <Item extends z.ZodType>(item: Item, description: string) =>
  z.array(item).default([]).meta({ description });

/** A list that needs at least one entry. */
export const someOf = <Item extends z.ZodType>(item: Item, description: string) =>
  z.array(item).min(1).meta({ description });

/** Former ids, under which old links still arrive. */
export const formerly = list(ownId("A former id."), "Former ids of this entry; their addresses forward here.");

/** Warnings that an editor has weighed, with the reason. */
export const silence = z
  .record(z.string(), z.string())
  .default({})
  .meta({ description: "Warnings to leave unsaid: code and reason, e.g. `C416: dated by the speaker`." });
