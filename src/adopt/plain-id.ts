import { longestId } from "#model/ids.ts";

/** A text as an id of at most `most` characters, cut between words; `null` where no letter of it can stay. */
export function plainId(text: string, most = longestId): string | null {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (plain.length <= most) return plain === "" ? null : plain;
  const cut = plain.slice(0, most + 1);
  const end = cut.lastIndexOf("-");
  return cut.slice(0, end > most / 2 ? end : most).replace(/-$/, "");
}

/** A date as the beginning of an id, e.g. `minus-0043-03-15`: of a span its first, empty where none is known. */
export const dayInId = (edtf: string): string =>
  edtf.replace(/^-(?=\d)/, "minus-").replace(/\/.*$|T.*$|[~?%]|^X{4}$|^\.\./g, "");

/** Ids that are given once only. */
export interface IdRegister {
  /** The id itself, or with the first number from 2 on that is free. */
  readonly fresh: (id: string) => string;
}

/** A register in which nothing is taken but what is named. */
export function idRegister(taken: Iterable<string> = []): IdRegister {
  const all = new Set(taken);
  const last = new Map<string, number>();
  return {
    fresh: (id) => {
      let free = id;
      for (let number = last.get(id) ?? 2; all.has(free); number += 1) {
        free = `${id.slice(0, longestId - String(number).length - 1).replace(/-$/, "")}-${number}`;
        last.set(id, number);
      }
      all.add(free);
      return free;
    },
  };
}
