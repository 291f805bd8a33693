import type { StepDraft } from "#compile/body.ts";
import type { FileRead } from "#compile/read-file.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { nearest } from "#diagnostics/nearest.ts";

/** A step of a translated story beside the one that it translates; `null` where the original has none of that name. */
interface TranslatedStep {
  readonly step: StepDraft;
  readonly original: StepDraft | null;
  /** By which the step of the original is known. */
  readonly name: string;
}

/** The steps of a translated story; those without a name stand for the original's of the same number. */
export const translatedSteps = (read: FileRead, original: FileRead): readonly TranslatedStep[] =>
  read.body.steps.map((step, index) => {
    const at = step.name === null ? index : original.body.steps.findIndex(({ name }) => name === step.name);
    const of = original.body.steps[at] ?? null;
    return { step, original: of, name: of?.name ?? String(at + 1) };
  });

/** What the steps of a translated story get wrong: their names, and what the original says otherwise. */
export function checkTranslatedSteps(read: FileRead, original: FileRead): Diagnostic[] {
  const seen = new Map<StepDraft, StepDraft>();
  return translatedSteps(read, original).flatMap(({ step, original: of, name }) => {
    if (of === null) return [unknownStep(step, read, original)];
    const first = seen.get(of) ?? step;
    seen.set(of, first);
    if (first === step) return otherAttributes(step, of, read);
    // a name that stands twice is told as such
    if (first.name === step.name) return [];
    const related = [{ source: read.source, place: first.place, note: "first translated here" }];
    return [diagnose("C433", read.source, step.place, { key: stepText(name) }, related)];
  });
}

function unknownStep({ name, place }: StepDraft, { source }: FileRead, original: FileRead): Diagnostic {
  if (name === null) return diagnose("C423", source, place, { key: ":::step", nearest: null });
  const near = nearest(
    name,
    original.body.steps.flatMap((step) => step.name ?? []),
  );
  return diagnose("C423", source, place, { key: stepText(name), nearest: near === null ? null : stepText(near) });
}

const stepText = (name: string): string => `:::step{name=${name}}`;

/** A translation leads the drawing no other way than the original: its attributes may be left out. */
function otherAttributes(step: StepDraft, original: StepDraft, { source }: FileRead): Diagnostic[] {
  return (["event", "range", "view"] as const).flatMap((key) => {
    const [said, meant] = [step[key], original[key]];
    if (said === null || said.text === meant?.text) return [];
    const near = meant === null ? null : `${key}=${meant.text}`;
    return [diagnose("C423", source, said.place, { key: `${key}=${said.text}`, nearest: near })];
  });
}
