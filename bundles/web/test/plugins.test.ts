import type { Node } from "prosemirror-model";
import { EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { addAlternative, insertBrackets, leaveBrackets } from "../src/editor/commands/alternatives";
import { apparatus } from "../src/editor/plugins/apparatus";
import { besideBrackets } from "../src/editor/plugins/brackets";
import { notDone, saidBy, saying } from "../src/editor/plugins/saying";
import { schema } from "../src/editor/schema";
import { outlineOf } from "../src/views/editor/outline";
import { body, doc, note, op } from "./builders";
import { done, placeOf } from "./commands/run";

function writing(tree: Node, behind: string): EditorState {
  const selection = TextSelection.create(tree, placeOf(tree, behind));
  return EditorState.create({
    doc: tree,
    selection,
    plugins: [besideBrackets(), saying(), apparatus("en", "resolution")],
  });
}

describe("Brackets", () => {
  it("go again where the cursor leaves them without a word", () => {
    const before = writing(doc(op("Decides", " now")), " now");
    const left = done(done(before, insertBrackets), leaveBrackets);
    expect(left.doc.eq(before.doc)).toBe(true);
  });

  it("lose an alternative that was begun and left without a word", () => {
    let state = done(writing(doc(op("Decides", " now")), " now"), insertBrackets);
    state = state.apply(state.tr.insertText("2026"));
    state = done(done(state, addAlternative), leaveBrackets);
    expect(state.doc.toString()).toContain('alternatives(alternative("2026"))');
  });

  it("stay where others have emptied them", () => {
    const state = done(writing(doc(op("Decides", " now")), " now"), insertBrackets);
    expect(state.apply(state.tr.insertText("x", 1, 1)).doc.toString()).toContain("alternatives(alternative)");
  });
});

describe("A key without a use", () => {
  const add = saidBy({ name: "addAlternative", run: addAlternative });

  it("says what could not be done, until the cursor moves", () => {
    const state = done(writing(doc(op("Decides", " now")), " now"), (s, d) => add(s, d) || d === undefined);
    expect(notDone(state)).toBe("addAlternative");
    const moved = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2)));
    expect(notDone(moved)).toBeNull();
  });
});

describe("The outline", () => {
  it("says the words of a heading without its notes, and alternatives apart", () => {
    const heading = schema.node("heading", { id: "h" }, [
      schema.text("Training"),
      note("n", "See A/79/1."),
      schema.text(" in "),
      schema.node("alternatives", { id: "a" }, [
        schema.node("alternative", null, [schema.text("2026")]),
        schema.node("alternative", null, [schema.text("2027")]),
      ]),
    ]);
    const state = writing(body([schema.node("section", { id: "s" }, [heading, op("Decides")])]), "Training");
    expect(outlineOf(state)[0]?.words).toBe("Training in [2026] [2027]");
  });
});
