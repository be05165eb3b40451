import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import * as tables from "../../src/editor/commands/tables";
import { doc, op, pp } from "../builders";
import { done, editing, hasIds, line } from "./run";

const inserted = () => done(editing(doc(pp("Recalling"), op("One")), "One"), tables.insertTable);
const tableOf = (tree: Node): Node | null => {
  let found: Node | null = null;
  tree.descendants((node) => {
    if (node.type.name === "table") found = node;
  });
  return found;
};
const size = (tree: Node): string => `${tableOf(tree)?.childCount}x${tableOf(tree)?.firstChild?.childCount}`;

describe("A table", () => {
  it("stands below the paragraph, with a row of headings, the cursor in its first cell", () => {
    const state = inserted();
    expect(size(state.doc)).toBe("2x3");
    expect(tableOf(state.doc)?.firstChild?.firstChild?.type.name).toBe("tableHeader");
    expect(line(state)).toBe("passage: ");
    hasIds(state.doc);
  });

  it("does not stand in a preamble or in a table", () => {
    expect(tables.insertTable(editing(doc(pp("Recalling")), "Recalling"))).toBe(false);
    expect(tables.insertTable(inserted())).toBe(false);
  });

  it.each([
    ["a row below", tables.rowBelow, "3x3"],
    ["a row above", tables.rowAbove, "3x3"],
    ["a column before", tables.columnBefore, "2x4"],
    ["a column after", tables.columnAfter, "2x4"],
  ])("takes %s, whose cells have ids", (_, command, expected) => {
    const { doc: tree } = done(inserted(), command);
    expect(size(tree)).toBe(expected);
    hasIds(tree);
  });

  it("loses rows and columns, and goes with the last", () => {
    expect(size(done(inserted(), tables.removeRow).doc)).toBe("1x3");
    expect(size(done(inserted(), tables.removeColumn).doc)).toBe("2x2");
    expect(tableOf(done(done(inserted(), tables.removeRow), tables.removeRow).doc)).toBe(null);
    expect(tableOf(done(inserted(), tables.removeTable).doc)).toBe(null);
  });

  it("turns its first row from headings to cells and back", () => {
    const off = done(inserted(), tables.headingRow);
    expect(tableOf(off.doc)?.firstChild?.firstChild?.type.name).toBe("tableCell");
    expect(tableOf(done(off, tables.headingRow).doc)?.firstChild?.firstChild?.type.name).toBe("tableHeader");
  });

  it("takes Tab from cell to cell, and into a new row at its end", () => {
    let state = inserted();
    for (let i = 0; i < 6; i++) state = done(state, tables.nextCell);
    expect(size(state.doc)).toBe("3x3");
    expect(state.selection.$from.node(-2).type.name).toBe("tableRow");
    expect(state.selection.$from.index(-3)).toBe(2);
    hasIds(state.doc);
  });

  it("is no matter outside of tables", () => {
    const state = editing(doc(op("One")), "One");
    for (const command of [tables.nextCell, tables.rowBelow, tables.removeRow, tables.removeTable])
      expect(command(state)).toBe(false);
  });
});
