import type { Node } from "prosemirror-model";
import { schema } from "../src/editor/schema";

let count = 0;
const id = (): string => `b${++count}`;
const text = (words: string): Node[] => (words === "" ? [] : [schema.text(words)]);
const words = (lead: string, rest: string): Node[] => [
  ...(lead === "" ? [] : [schema.text(lead, [schema.mark("lead")])]),
  ...text(rest),
];

const paragraph = (type: string, lead: string, rest: string, items: Node[]): Node =>
  schema.node(type, { id: id() }, [schema.node("wording", null, words(lead, rest)), ...items]);

export const pp = (lead: string, rest = "", ...items: Node[]): Node =>
  paragraph("preambularParagraph", lead, rest, items);
export const op = (lead: string, rest = "", ...items: Node[]): Node =>
  paragraph("operativeParagraph", lead, rest, items);
export const sub = (rest: string, ...items: Node[]): Node =>
  schema.node("subParagraph", { id: id() }, [schema.node("wording", null, text(rest)), ...items]);

/** A text of these paragraphs with title and opening formula. */
export function doc(...paragraphs: Node[]): Node {
  const of = (type: string): Node[] => paragraphs.filter((node) => node.type.name === type);
  const preamble = of("preambularParagraph");
  const operative = of("operativeParagraph");
  return schema.node("doc", null, [
    schema.node("title", { id: id() }, text("Title")),
    schema.node("openingFormula", { id: id() }, text("The General Assembly")),
    ...(preamble.length === 0 ? [] : [schema.node("preamble", { id: id() }, preamble)]),
    schema.node("operativePart", { id: id() }, operative.length === 0 ? [op("Decides")] : operative),
  ]);
}

/** Numbers that look random and come back with their seed. */
export function random(seed: number): (n: number) => number {
  let state = seed * 2654435761;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
}

export const section = (heading: string, ...blocks: Node[]): Node =>
  schema.node("section", { id: id() }, [schema.node("heading", { id: id() }, text(heading)), ...blocks]);
export const passage = (words: string): Node => schema.node("passage", { id: id() }, text(words));
export const note = (name: string, words: string): Node => schema.node("footnote", { id: name }, text(words));

/** A text whose operative part has these blocks, with or without a preamble and what follows. */
export const body = (blocks: Node[], ...after: Node[]): Node =>
  schema.node("doc", null, [
    schema.node("title", { id: id() }, text("Title")),
    schema.node("operativePart", { id: id() }, blocks),
    ...after,
  ]);
