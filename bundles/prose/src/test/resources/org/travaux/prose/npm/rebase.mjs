/**
 * Writes what npm's own rebasing makes of random edits: lines {start, own, commits, kept, end} behind a line with the schema.
 * `own` are steps on `start`; each commit is a list of steps of others; `kept` is what is left of `own` as [index, step] after
 * rebasing commit by commit, as the editor does, and `end` the document then.
 *
 *   node rebase.mjs SCHEMA.json SEED ROUNDS OUT.jsonl
 */
import { createWriteStream, readFileSync } from "node:fs";
import { rebaseSteps } from "prosemirror-collab";
import { Schema } from "prosemirror-model";
import { Step, Transform } from "prosemirror-transform";
import { Changes } from "./changes.mjs";
import { chance } from "./random.mjs";
import { Texts } from "./texts.mjs";

const TYPES = ["replace", "replace", "replace", "replaceAround", "addMark", "removeMark", "addNodeMark", "attr", "docAttr"];

const [schemaFile, seed, rounds, out] = process.argv.slice(2);
const specification = JSON.parse(readFileSync(schemaFile, "utf8"));
const schema = new Schema(structuredClone(specification));
const random = chance(Number(seed));
const texts = new Texts(schema, random);
const changes = new Changes(texts, random);
const file = createWriteStream(out);
const plain = (value) => JSON.parse(JSON.stringify(value));

file.write(JSON.stringify(specification) + "\n");
for (let round = 0; round < Number(rounds); ) {
  const line = race(texts.doc());
  if (line) {
    file.write(JSON.stringify(line) + "\n");
    round++;
  }
}
file.end();

/** One writer and some others start from the same document; the others' commits come first. Null where npm itself throws. */
function race(doc) {
  let own = edit(doc, random.between(1, 6)).map((one, index) => ({ ...one, index }));
  let theirs = doc;
  const line = { start: doc.toJSON(), own: own.map((one) => plain(one.step.toJSON())), commits: [] };
  for (let n = random.between(1, 4); n > 0; n--) {
    const commit = edit(theirs, random.between(0, 4));
    line.commits.push(commit.map((one) => plain(one.step.toJSON())));
    if (!commit.length) continue;
    try {
      if (own.length) own = over(own, commit, theirs);
    } catch {
      return null;
    }
    theirs = commit[commit.length - 1].after;
  }
  line.kept = own.map((one) => [one.index, plain(one.step.toJSON())]);
  line.end = (own.length ? own[own.length - 1].after : theirs).toJSON();
  return line;
}

/** npm takes its own steps back by their inverses; where these do not restore the text (they may miss a mark) there is no truth. */
function over(own, commit, base) {
  const tr = new Transform(own[own.length - 1].after);
  const rebaseable = own.map((one) => ({ step: one.step, inverted: one.inverted, origin: one.index }));
  const kept = rebaseSteps(rebaseable, commit.map((one) => one.step), tr);
  if (!tr.docs[own.length].eq(base)) throw new Error("the inverses do not restore the text");
  let at = tr.docs.length - kept.length;
  return kept.map(({ step, inverted, origin }) => ({ step, inverted, index: origin, after: tr.docs[++at] ?? tr.doc }));
}

/** Steps that fit, one after the other. */
function edit(doc, count) {
  const steps = [];
  for (let tries = 0; steps.length < count && tries < 40; tries++) {
    try {
      const step = Step.fromJSON(schema, plain(changes.of(random.pick(TYPES), doc, false).toJSON()));
      const after = step.apply(doc).doc;
      after.check();
      steps.push({ step, inverted: step.invert(doc), after });
      doc = after;
    } catch {
      continue;
    }
  }
  return steps;
}
