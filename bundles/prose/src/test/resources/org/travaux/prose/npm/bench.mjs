/**
 * Measures npm's ProseMirror.
 *
 *   node bench.mjs make SCHEMA.json SEED STEPS OUT.jsonl   writes a schema, a document of some pages, and edits of it
 *   node bench.mjs run TRACE.jsonl SECONDS                 prints {"apply", "check"}: steps per second of processor time
 */
import { readFileSync, writeFileSync } from "node:fs";
import { Fragment, Schema, Slice } from "prosemirror-model";
import { ReplaceStep, Step } from "prosemirror-transform";
import { Changes } from "./changes.mjs";
import { chance } from "./random.mjs";
import { Texts } from "./texts.mjs";

const PAGES = 12000;
const [command, ...rest] = process.argv.slice(2);
if (command === "make") make(...rest);
else run(...rest);

function make(schemaFile, seed, count, out) {
  const specification = JSON.parse(readFileSync(schemaFile, "utf8"));
  const schema = new Schema(structuredClone(specification));
  const random = chance(Number(seed));
  const texts = new Texts(schema, random);
  const changes = new Changes(texts, random);
  let doc = grown(texts.doc(), changes, schema, random);
  const lines = [JSON.stringify(specification), JSON.stringify(doc.toJSON())];
  while (lines.length < Number(count) + 2) {
    for (const step of burst(doc, changes, schema, random)) {
      const after = applied(step, doc);
      if (!after || after.nodeSize > 1.1 * PAGES) break;
      doc = after;
      lines.push(JSON.stringify(step.toJSON()));
    }
  }
  writeFileSync(out, lines.join("\n") + "\n");
}

/** Types and splits until the document has some pages. */
function grown(doc, changes, schema, random) {
  while (doc.nodeSize < PAGES) {
    const step = random.happens(0.4)
      ? changes.splitting(doc)
      : new ReplaceStep(...twice(changes.textRange(doc)[0]), text(schema, "and recalling its relevant resolutions, ".repeat(3)));
    doc = applied(step, doc) ?? doc;
  }
  return doc;
}

/** What somebody does at one place: mostly typing, letter by letter. */
function* burst(doc, changes, schema, random) {
  const [from, to] = changes.textRange(doc);
  switch (random.below(10)) {
    case 0: yield changes.addMark(doc, false); break;
    case 1: yield changes.removeMark(doc, false); break;
    case 2: yield changes.attr(doc, false); break;
    case 3: yield changes.splitting(doc); break;
    case 4: yield changes.joining(doc); break;
    case 5: yield new ReplaceStep(from, Math.min(to, from + 12), Slice.empty); break;
    default:
      for (let i = 0, end = from + random.between(4, 24); from + i < end; i++) {
        yield new ReplaceStep(...twice(from + i), text(schema, "abcdefgh "[i % 9]));
      }
  }
}

function twice(pos) {
  return [pos, pos];
}

function text(schema, string) {
  return new Slice(Fragment.from(schema.text(string)), 0, 0);
}

function applied(step, doc) {
  try {
    const { doc: after } = step.apply(doc);
    after?.check();
    return after;
  } catch {
    return null;
  }
}

function run(trace, seconds) {
  const [specification, start, ...steps] = readFileSync(trace, "utf8").trimEnd().split("\n");
  const schema = new Schema(JSON.parse(specification));
  const doc = schema.nodeFromJSON(JSON.parse(start));
  console.log(JSON.stringify({ apply: rate(false), check: rate(true) }));

  /** The best pass after warming up, as for the other side. */
  function rate(check) {
    const some = check ? steps.slice(0, 2000) : steps;
    let best = 0;
    const spent = () => (({ user, system }) => (user + system) / 1e6)(process.cpuUsage());
    for (const start = spent(); spent() - start < Number(seconds); ) {
      const before = process.cpuUsage();
      pass(some, check);
      const { user, system } = process.cpuUsage(before);
      best = Math.max(best, some.length / ((user + system) / 1e6));
    }
    return Math.round(best);
  }

  function pass(some, check) {
    let current = doc;
    for (const line of some) {
      current = Step.fromJSON(schema, JSON.parse(line)).apply(current).doc;
      if (check) current.check();
    }
    return current;
  }
}
