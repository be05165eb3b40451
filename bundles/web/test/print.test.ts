import { Fragment, type Node } from "prosemirror-model";
import { expect, test } from "vitest";
import { Print } from "../src/editor/print";
import { schema } from "../src/editor/schema";
import { changed } from "../src/views/bench/changed";
import { body, note } from "./builders";

const lead = (words: string): Node => schema.text(words, [schema.mark("lead")]);
const alternatives = (...words: string[]): Node =>
  schema.node(
    "alternatives",
    { id: "alt" },
    words.map((one) => schema.node("alternative", { delegations: "BY" }, [schema.text(one)])),
  );

function operative(id: string, ...words: Node[]): Node {
  return schema.node("operativeParagraph", { id }, [schema.node("wording", null, words)]);
}

function html(content: DocumentFragment): string {
  const place = document.createElement("div");
  place.append(content);
  return place.innerHTML;
}

const first = operative("a", lead("Welcomes"), schema.text(" the report"), note("n", "A/79/1"));
const text = body([first, operative("b", lead("Decides"), schema.text(" to go on"))]);
const print = new Print(text, "en", "resolution");

test("words are printed with leads, note marks and the computed punctuation before the last notes", () => {
  expect(html(print.of("a"))).toBe(
    '<em class="lead">Welcomes</em> the report<span class="computed">;</span>' +
      '<span class="footnote" data-block="n" data-mark="1" title="A/79/1"></span>',
  );
  expect(html(print.of("b"))).toBe('<em class="lead">Decides</em> to go on<span class="computed">.</span>');
  expect(html(print.of("n"))).toBe("A/79/1");
  expect(print.noteMark("n")).toBe("1");
});

test("citations, places to be filled and alternatives are printed as on the page", () => {
  const cited = schema.text("79/10", [schema.mark("citation", { ref: "A/RES/79/10" })]);
  const words = [cited, schema.node("placeholder", { text: "TBC" }), alternatives("now", "later")];
  const printed = html(new Print(body([operative("a", ...words)]), "en", "resolution").of("a"));
  expect(printed).toContain('<cite data-ref="A/RES/79/10" title="A/RES/79/10">79/10</cite>');
  expect(printed).toContain('<span class="placeholder" data-text="TBC">[TBC]</span>');
  expect(printed.match(/alternative-words">\w+/g)).toEqual(['alternative-words">now', 'alternative-words">later']);
});

test("a link to a paragraph says its number", () => {
  const link = schema.node("paragraphLink", { target: "b" });
  const linked = new Print(body([operative("a", link), operative("b", schema.text("x"))]), "en", "resolution");
  expect(html(linked.of("a"))).toContain('data-reference="2"');
});

test("two prints differ in their faces where they look different, be it by the mark alone", () => {
  const other = body([operative("z", schema.text("x"), note("m", "y")), first]);
  expect(new Print(other, "en", "resolution").face("a")).not.toBe(print.face("a"));
  expect(new Print(text, "en", "resolution").face("a")).toBe(print.face("a"));
});

test("what has changed is marked among words that keep their marks, before the punctuation", () => {
  const words = print.wordsOf("a") as Fragment;
  const diff = [
    { op: "equal", text: "Welcomes the " },
    { op: "delete", text: "note" },
    { op: "insert", text: "report" },
    { op: "delete", text: " on it" },
  ] as const;
  const shown = changed(words, diff) as Fragment;
  expect(html(print.of("a", shown))).toBe(
    '<em class="lead">Welcomes</em> the <del class="deletion" data-suggestion="since">note</del>' +
      '<ins class="insertion" data-suggestion="since">report</ins>' +
      '<del class="deletion" data-suggestion="since"> on it</del><span class="computed">;</span>' +
      '<span class="footnote" data-block="n" data-mark="1" title="A/79/1"></span>',
  );
});

test("a change of other words than these is not shown among them", () => {
  expect(changed(print.wordsOf("a") as Fragment, [{ op: "equal", text: "Welcomes the reports" }])).toBeNull();
});

test("alternatives that have changed are marked as a whole", () => {
  const words = Fragment.from([schema.text("Decides "), alternatives("now", "later")]);
  const shown = changed(words, [
    { op: "equal", text: "Decides [now] [" },
    { op: "delete", text: "never" },
    { op: "insert", text: "later" },
    { op: "equal", text: "]" },
  ]) as Fragment;
  expect(shown.content.map((node) => `${node.type.name}:${node.marks.map(({ type }) => type.name)}`)).toEqual([
    "text:",
    "text:deletion",
    "alternatives:insertion",
  ]);
});
