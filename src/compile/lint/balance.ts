import type { Linked, Written } from "#compile/linked.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { balanceOf, type Imbalance } from "#model/balance.ts";
import { originals } from "./originals.ts";

/** What stands out in coverage and balance, at the claims of an event or at the group of a side. */
export function lintBalance(linked: Linked): readonly Diagnostic[] {
  const events = originals(linked, "event");
  const site = originals(linked, "site").get("site");
  const { groups } = linked.collection.site;
  return balanceOf(linked.collection).imbalances.flatMap((found) => {
    if (found.rule === "unasked") {
      const file = events.get(found.event);
      const index = linked.collection.events
        .find(({ id }) => id === found.event)
        ?.claims.findIndex(({ id }) => id === found.claims[0]);
      return file === undefined
        ? []
        : [
            diagnose("C702", file.source, file.placeOf(`claims[${index ?? 0}].id`), {
              claims: found.claims,
              about: found.about,
            }),
          ];
    }
    const index = groups.findIndex(({ id }) => id === found.group);
    return site === undefined ? [] : [ofSide(found, site, index)];
  });
}

function ofSide(found: Exclude<Imbalance, { readonly rule: "unasked" }>, site: Written, index: number): Diagnostic {
  const { group } = found;
  const place = site.placeOf(`groups[${index}].id`);
  if (found.rule === "lacking") {
    return diagnose("C703", site.source, place, { group, measure: found.measure, other: found.other });
  }
  return found.origin === "publisher"
    ? diagnose("C704", site.source, place, { group, publisher: found.name })
    : diagnose("C705", site.source, place, { group, country: found.name });
}
