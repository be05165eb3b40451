import type { Node, Schema } from "prosemirror-model";
import { type Mapping, Step, type Transform } from "prosemirror-transform";
import type { Rebaseable } from "./model";

/** Exported by prosemirror-transform, but not by its types. */
type MirroredMapping = Mapping & { setMirror(n: number, m: number): void };

/**
 * Lays own steps over others': takes all own back, applies the others, and applies own again, mapped, commit by commit as the
 * server does. Skips the first `skip` (their place is taken by the others).
 */
export function rebase(
  own: readonly Rebaseable[],
  over: readonly Step[],
  transform: Transform,
  skip = 0,
): { kept: Rebaseable[]; dropped: Step[] } {
  const kept: Rebaseable[] = [];
  const dropped: Step[] = [];
  if (over.length === 0 && skip === 0) return { kept: [...own], dropped };
  for (let i = own.length - 1; i >= 0; i--) transform.step((own[i] as Rebaseable).inverted);
  for (const step of over) transform.step(step);
  own.forEach(({ step }, i) => {
    if (i < skip) return;
    const place = own.length - i;
    const mapped = step.map(transform.mapping.slice(place));
    const before = transform.doc;
    if (mapped === null || transform.maybeStep(mapped).failed !== null) {
      dropped.push(step);
      return;
    }
    (transform.mapping as MirroredMapping).setMirror(place - 1, transform.steps.length - 1);
    kept.push({ step: mapped, inverted: flattened(before.type.schema, mapped.invert(before)) });
  });
  return { kept, dropped };
}

/** Returns the steps a message carries. */
export function stepsOf(schema: Schema, json: readonly unknown[]): Step[] {
  return json.map((one) => Step.fromJSON(schema, one));
}

interface StepJson {
  readonly stepType: string;
  readonly steps?: readonly StepJson[];
}

/** The inverse of a set of mark steps can hold sets again, which no reader of steps accepts: makes it one level. */
export function flattened(schema: Schema, step: Step): Step {
  const json = step.toJSON() as StepJson;
  if (json.stepType !== "markSet" || json.steps?.some((inner) => inner.stepType === "markSet") !== true) return step;
  const leaves = (one: StepJson): readonly StepJson[] =>
    one.stepType === "markSet" ? (one.steps ?? []).flatMap(leaves) : [one];
  return Step.fromJSON(schema, { stepType: "markSet", steps: leaves(json) });
}

/** Returns the words that steps would have brought into the text. */
export function wordsOf(steps: readonly Step[]): string {
  const words: string[] = [];
  for (const step of steps) {
    const slice = (step as Step & { slice?: { content: { forEach(f: (node: Node) => void): void } } }).slice;
    slice?.content.forEach((node) => {
      words.push(node.isText ? (node.text ?? "") : node.textContent);
    });
  }
  return words.join("").trim();
}
