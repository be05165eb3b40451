import type { Node } from "prosemirror-model";
import type { Command, Transaction } from "prosemirror-state";
import * as tables from "prosemirror-tables";
import { cursorAt, depthOf, fresh, is, made, type } from "./places";

/** A table below the block with the cursor: a row of headings and one to fill. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, "operativePart", "section", "article", "annex");
  if (depth === null || depth === $from.depth || depthOf($from, "table") !== null) return false;
  const index = $from.indexAfter(depth);
  if (is($from.node(depth + 1), "preamble") || !$from.node(depth).canReplaceWith(index, index, type("table")))
    return false;
  if (dispatch) {
    const at = $from.after(depth + 1);
    dispatch(cursorAt(state.tr.insert(at, emptyTable(2, 3)), at + 1));
  }
  return true;
};

export const rowAbove = identified(tables.addRowBefore);
export const rowBelow = identified(tables.addRowAfter);
export const columnBefore = identified(tables.addColumnBefore);
export const columnAfter = identified(tables.addColumnAfter);
export const headingRow = identified(tables.toggleHeaderRow);
export const headingColumn = identified(tables.toggleHeaderColumn);
export const mergeCells = identified(tables.mergeCells);
export const splitCell = identified(tables.splitCell);

/** A row goes; the table goes with its last one. */
export const removeRow: Command = (state, dispatch) => {
  if (!tables.isInTable(state)) return false;
  const { top, bottom, map } = tables.selectedRect(state);
  return (bottom - top === map.height ? removeTable : tables.deleteRow)(state, dispatch);
};

/** A column goes; the table goes with its last one. */
export const removeColumn: Command = (state, dispatch) => {
  if (!tables.isInTable(state)) return false;
  const { left, right, map } = tables.selectedRect(state);
  return (right - left === map.width ? removeTable : tables.deleteColumn)(state, dispatch);
};

/** The table goes; where it was all there was, an empty paragraph stays. */
export const removeTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = depthOf($from, "table");
  if (depth === null) return false;
  if (dispatch) {
    const [start, end] = [$from.before(depth), $from.after(depth)];
    const around = $from.node(depth - 1);
    const tr = around.canReplace($from.index(depth - 1), $from.indexAfter(depth - 1))
      ? state.tr.delete(start, end)
      : state.tr.replaceWith(start, end, made("operativeParagraph", [type("wording").create()]));
    dispatch(cursorAt(tr, start));
  }
  return true;
};

/** Tab in the last cell begins a new row. */
export const nextCell: Command = (state, dispatch, view) => {
  if (!tables.isInTable(state)) return false;
  if (tables.goToNextCell(1)(state, dispatch)) return true;
  return rowBelow(state, dispatch && ((tr: Transaction) => dispatch(intoNewRow(tr))), view);
};

export const previousCell: Command = tables.goToNextCell(-1);

function intoNewRow(tr: Transaction): Transaction {
  const { $from } = tr.selection;
  const depth = depthOf($from, "tableRow");
  return depth === null ? tr : cursorAt(tr, $from.after(depth) + 1);
}

function emptyTable(rows: number, columns: number): Node {
  const cell = (kind: string): Node => type(kind).create(null, made("passage"));
  const row = (kind: string): Node =>
    type("tableRow").create(
      null,
      Array.from({ length: columns }, () => cell(kind)),
    );
  return made(
    "table",
    Array.from({ length: rows }, (_, n) => row(n === 0 ? "tableHeader" : "tableCell")),
  );
}

/** The library makes cells without ids; their passages get them in the same change. */
function identified(command: Command): Command {
  return (state, dispatch, view) => command(state, dispatch && ((tr: Transaction) => dispatch(withIds(tr))), view);
}

function withIds(tr: Transaction): Transaction {
  tr.doc.descendants((node, pos) => {
    if (node.attrs["id"] === "") tr.setNodeAttribute(pos, "id", fresh());
  });
  return tr;
}
