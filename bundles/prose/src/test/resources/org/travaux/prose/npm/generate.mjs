/**
 * Writes a trace: what npm's ProseMirror does with random documents and steps of a schema.
 *
 *   node generate.mjs SCHEMA.json SEED STEPS OUT.jsonl
 *
 * The first line is the schema; every other line is a document {start, ops, end}. An op is {s, ok, k, m, d}: the step, whether
 * apply and check accept it, the step mapped through the maps of the last k accepted steps, and now and then the document
 * after it. Two keys are ours: `inv` marks a step made by inversion, `i` is the inverse of an accepted step.
 */
import { createWriteStream, readFileSync } from "node:fs";
import { Schema } from "prosemirror-model";
import { Mapping, Step } from "prosemirror-transform";
import { Changes } from "./changes.mjs";
import { damaged } from "./damage.mjs";
import { Needs } from "./needs.mjs";
import { chance } from "./random.mjs";
import { Texts } from "./texts.mjs";

const TYPES = ["replace", "replaceAround", "addMark", "removeMark", "markSet", "addNodeMark", "removeNodeMark", "attr", "docAttr"];

const [schemaFile, seed, steps, out] = process.argv.slice(2);
const specification = JSON.parse(readFileSync(schemaFile, "utf8"));
const schema = new Schema(structuredClone(specification));
const random = chance(Number(seed));
const texts = new Texts(schema, random);
const changes = new Changes(texts, random);
const needs = new Needs(random);
const file = createWriteStream(out);

file.write(JSON.stringify(specification) + "\n");
for (let made = 0; made < Number(steps); ) {
  const line = history(random.between(20, 60));
  made += line.ops.length;
  if (!file.write(JSON.stringify(line) + "\n")) await new Promise((drained) => file.once("drain", drained));
}
file.end();

function history(length) {
  let doc = texts.doc();
  const accepted = [];
  const line = { start: doc.toJSON(), ops: [], end: null };
  const older = [];
  for (let i = 0; i < length; i++) {
    const made = make(doc, accepted, older);
    const op = { s: made.json, ok: false };
    if (made.inverse) op.inv = true;
    const step = read(made.json);
    const after = step && attempt(step, doc);
    if (step && accepted.length && random.happens(0.75)) map(op, step, accepted);
    if (after) {
      op.ok = true;
      const inverse = invert(step, doc);
      if (inverse) op.i = inverse;
      accepted.push({ step, inverse, map: step.getMap() });
      older.push(doc);
      doc = after;
      if (random.happens(0.12)) op.d = doc.toJSON();
    }
    const type = made.json.stepType;
    needs.count(type, op.inv, op.ok ? "accepted" : "rejected");
    line.ops.push(op);
  }
  line.end = doc.toJSON();
  return line;
}

/** The next step: new, of an older document, or the inverse of the last or of an earlier one; now and then damaged. */
function make(doc, accepted, older) {
  const invertible = accepted.filter((one) => one.inverse);
  if (invertible.length && random.happens(0.42)) return undo(invertible);
  const base = older.length && random.happens(0.1) ? random.pick(older) : doc;
  const type = needs.rarest(TYPES, false);
  const plain = json(changes.of(type, base, needs.wantsRejection(type, false)));
  return { json: random.happens(0.06) ? damaged(plain, random) : plain };
}

function undo(invertible) {
  const last = invertible[invertible.length - 1];
  const { inverse } = random.happens(0.4) ? last : needs.rarest(invertible, true, (one) => one.inverse.stepType);
  return { json: needs.wantsRejection(inverse.stepType, true) ? displaced(inverse) : inverse, inverse: true };
}

/** An inverse that arrives at the wrong place. */
function displaced(json) {
  const copy = structuredClone(json);
  const distance = random.pick([-9, -2, 1, 3, 5000, -5000]);
  const shift = (step) => {
    for (const key of ["from", "to", "gapFrom", "gapTo", "pos"]) if (key in step) step[key] += distance;
    step.steps?.forEach(shift);
  };
  shift(copy);
  return copy;
}

function read(json) {
  try {
    return Step.fromJSON(schema, json);
  } catch {
    return null;
  }
}

function attempt(step, doc) {
  try {
    const result = step.apply(doc);
    if (result.failed) return null;
    result.doc.check();
    return result.doc;
  } catch {
    return null;
  }
}

function map(op, step, accepted) {
  op.k = random.between(1, Math.min(4, accepted.length));
  const mapped = step.map(new Mapping(accepted.slice(-op.k).map((one) => one.map)));
  op.m = mapped && json(mapped);
}

function invert(step, doc) {
  try {
    return json(step.invert(doc));
  } catch {
    return null;
  }
}

/** npm's inverse of a mark set can hold mark sets, which npm's own fromJSON refuses: they are unfolded. */
function json(step) {
  const plain = JSON.parse(JSON.stringify(step.toJSON()));
  const unfold = (steps) => steps.flatMap((one) => (one.stepType === "markSet" ? unfold(one.steps) : [one]));
  return plain.stepType === "markSet" ? { ...plain, steps: unfold(plain.steps) } : plain;
}
