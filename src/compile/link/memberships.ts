import { placeOf } from "#compile/fields.ts";
import type { ActorFields } from "#compile/schema/entries.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Actor } from "#model/collection.ts";
import { isMemberOn } from "#model/positions.ts";
import type { When } from "#model/when.ts";
import { circles } from "./circles.ts";
import type { Entries } from "./entries.ts";

/** Actors by id, for following `part-of`. */
export type Actors = ReadonlyMap<string, Actor>;

/** The bodies that an actor belonged to at a time, nearest first, each once; the actor itself leads. */
export function bodiesOf(id: string, when: When, actors: Actors): readonly string[] {
  const found = [id];
  // a list that grows while it is read: breadth first, and a circle ends by itself
  for (const member of found) {
    for (const membership of actors.get(member)?.partOf ?? []) {
      if (isMemberOn(membership, when) && !found.includes(membership.id)) found.push(membership.id);
    }
  }
  return found;
}

/** The lane of a speaker: the nearest body with a lane of its own, else the speaker. */
export const laneOf = (id: string, when: When, actors: Actors): string =>
  bodiesOf(id, when, actors).find((body) => actors.get(body)?.lane === true) ?? id;

/** Actors that are part of each other without a time in which only one of them is. */
export function checkMemberships({ byKind }: Entries): Diagnostic[] {
  const bodiesOfActor = (id: string): readonly (string | null)[] => {
    const read = byKind.actor.get(id);
    if (read?.fields == null) return [];
    return (read.values as ActorFields)["part-of"].map((body) => {
      const isUnlimited = body.from === undefined && body.to === undefined;
      return isUnlimited ? body.id : null;
    });
  };
  return circles(byKind.actor.keys(), bodiesOfActor).flatMap(({ from, index, path }) => {
    const read = byKind.actor.get(from);
    if (read?.fields == null) return [];
    return [diagnose("C425", read.source, placeOf(read.fields, `part-of[${index}].id`), { path })];
  });
}
