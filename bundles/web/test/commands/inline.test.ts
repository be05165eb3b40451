import { describe, expect, it } from "vitest";
import * as brackets from "../../src/editor/commands/alternatives";
import { cite, citedAt, recognised, toggleCitation } from "../../src/editor/commands/citing";
import { insertLineBreak, insertLink, insertPlaceholder } from "../../src/editor/commands/inline";
import { toggleEmphasis, toggleStrong } from "../../src/editor/commands/marking";
import { insertFootnote, notesIn, repeatNote } from "../../src/editor/commands/notes";
import { doc, note, op, pp } from "../builders";
import { done, editing, hasIds } from "./run";

const plain = (words: string) => doc(op("", words));

describe("A note", () => {
  it("is put at the cursor and opened", () => {
    const state = done(editing(doc(pp("Recalling", " it")), " it"), insertFootnote);
    expect(state.selection.toJSON()["type"]).toBe("node");
    hasIds(state.doc);
  });

  it("is repeated by its mark, where it is there", () => {
    const tree = doc(pp("Recalling", " it"), op("Decides"));
    const state = editing(tree, "Recalling");
    const withNote = state.apply(state.tr.insert(state.selection.from, note("n1", "A/81/302.")));
    expect(notesIn(withNote.doc)).toEqual([{ id: "n1", words: "A/81/302." }]);
    expect(done(withNote, repeatNote("n1")).doc.toString()).toContain("noteRepeat");
    expect(repeatNote("n2")(withNote)).toBe(false);
  });
});

describe("Citations", () => {
  it.each([
    ["resolution 79/10 of 18 November 2024", "en", "79/10", "/akn/un/statement/deliberation/unga/2024-11-18/79-10"],
    ["резолюцию 79/10 от 18 ноября 2024 года", "ru", "79/10", "/akn/un/statement/deliberation/unga/2024-11-18/79-10"],
    [
      "la resolución 79/10, de 18 de noviembre de 2024",
      "es",
      "79/10",
      "/akn/un/statement/deliberation/unga/2024-11-18/79-10",
    ],
    ["sa résolution 79/10 du 18 novembre 2024", "fr", "79/10", "/akn/un/statement/deliberation/unga/2024-11-18/79-10"],
    [
      "القرار 79/10 المؤرخ 18 تشرين الثاني/نوفمبر 2024",
      "ar",
      "79/10",
      "/akn/un/statement/deliberation/unga/2024-11-18/79-10",
    ],
    ["2024年11月18日第79/10号决议", "zh", "79/10", "A/RES/79/10"],
    ["resolution 79/10", "en", "79/10", "A/RES/79/10"],
    [
      "resolution 77/253 B of 30 June 2023",
      "en",
      "77/253 B",
      "/akn/un/statement/deliberation/unga/2023-06-30/77-253-B",
    ],
    ["the report A/81/302-S/2026/600 before it", "en", "A/81/302-S/2026/600", "A/81/302-S/2026/600"],
    ["resolution 1631 (2005) on", "en", "1631 (2005)", "1631-(2005)"],
  ])("recognise %s", (words, language, symbol, ref) => {
    const tree = plain(words);
    const state = editing(tree, symbol.slice(0, 3));
    const cited = recognised(state, language);
    expect(cited === null ? null : tree.textBetween(cited.from, cited.to)).toBe(symbol);
    expect(cited?.ref).toBe(ref);
  });

  it("are marked and unmarked by the same key", () => {
    const cited = done(editing(plain("resolution 79/10 on it"), "79/"), toggleCitation("en"));
    expect(citedAt(cited)?.ref).toBe("A/RES/79/10");
    expect(citedAt(done(cited, toggleCitation("en")))).toBe(null);
  });

  it("take a reference that somebody gives, and none from other words", () => {
    const state = editing(plain("the Treaty of 1992"), "the ", "Treaty");
    expect(toggleCitation("en")(state)).toBe(false);
    const { from, to } = state.selection;
    expect(citedAt(done(state, cite({ from, to, ref: "UNTS-31363" })))?.ref).toBe("UNTS-31363");
  });
});

describe("Square brackets", () => {
  const bracketed = () => done(editing(plain("for 2026 to 2030 only"), "for ", "2030"), brackets.insertBrackets);
  const shown = (state: { doc: { toString(): string } }): string =>
    /alternatives\(.*?\)\)/.exec(state.doc.toString())?.[0] ?? "";

  it("take the selected words, and the cursor stays among them", () => {
    const state = bracketed();
    expect(shown(state)).toBe('alternatives(alternative("2026 to 2030"))');
    expect(state.selection.$from.parent.type.name).toBe("alternative");
    hasIds(state.doc);
  });

  it("take a second alternative with the delegations that want it", () => {
    const two = done(bracketed(), brackets.enterAlternative);
    const written = two.apply(two.tr.insertText("2021 to 2025"));
    const state = done(written, brackets.attribute(["AM", "KG"]));
    expect(shown(state)).toBe('alternatives(alternative("2026 to 2030"), alternative("2021 to 2025"))');
    expect(brackets.delegationsAt(state)).toEqual(["AM", "KG"]);
  });

  it("lose an empty alternative to Backspace, and go with the last", () => {
    const two = done(bracketed(), brackets.addAlternative);
    const one = done(two, brackets.dropEmptyAlternative);
    expect(shown(one)).toBe('alternatives(alternative("2026 to 2030"))');
    expect(done(one, brackets.removeAlternative).doc.textContent).toContain("for  only");
  });

  it("leave the agreed words behind", () => {
    const { doc: tree } = done(bracketed(), brackets.agree);
    expect(tree.lastChild?.textContent).toBe("for 2026 to 2030 only");
    expect(tree.toString()).not.toContain("alternatives");
  });

  it("let the cursor out", () => {
    const state = done(bracketed(), brackets.leaveBrackets);
    expect(state.selection.$from.parent.type.name).toBe("wording");
  });

  it("do not stand within brackets", () => {
    expect(brackets.insertBrackets(bracketed())).toBe(false);
  });
});

describe("What else stands among words", () => {
  it("is a place to fill, a link to a paragraph, a new line, italics and bold", () => {
    const at = (words = "Decides") => editing(doc(op("", "Decides it")), words);
    expect(done(at(), insertPlaceholder("TBC")).doc.toString()).toContain("placeholder");
    expect(insertPlaceholder(" ")(at())).toBe(false);
    expect(done(at(), insertLink("b1")).doc.toString()).toContain("paragraphLink");
    expect(done(at(), insertLineBreak).doc.toString()).toContain("lineBreak");
    const selected = editing(doc(op("", "Decides it")), "|Decides", "Decides");
    expect(done(selected, toggleEmphasis).doc.toString()).toContain('emphasis("Decides")');
    expect(done(selected, toggleStrong).doc.toString()).toContain('strong("Decides")');
  });

  it("is no note in a title", () => {
    const state = editing(doc(op("", "Decides")), "Title");
    expect(insertFootnote(state)).toBe(false);
    expect(brackets.insertBrackets(state)).toBe(false);
    expect(insertPlaceholder("TBC")(state)).toBe(true);
  });
});
