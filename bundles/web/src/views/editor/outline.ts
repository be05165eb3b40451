import type { Node } from "prosemirror-model";
import { type EditorState, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { idOf } from "@/editor/apparatus/numbering";
import { apparatusOf } from "@/editor/plugins/apparatus";

export interface Entry {
  readonly id: string;
  readonly pos: number;
  readonly label: string;
  readonly words: string;
  readonly part: string;
  readonly depth: number;
}

const parts = /^(preamble|operativePart|closing|annex)$/;
const listed = /^(preambularParagraph|operativeParagraph|section|article|annex|table)$/;

/** Returns the paragraphs and parts of a text by number and first words. */
export function outlineOf(state: EditorState): Entry[] {
  const apparatus = apparatusOf(state);
  const entries: Entry[] = [];
  let part = "preamble";
  state.doc.descendants((node, pos, parent) => {
    const name = node.type.name;
    if (parts.test(name) && parent === state.doc) part = name;
    if (listed.test(name)) {
      const id = idOf(node);
      const label = apparatus?.labels.get(id) ?? apparatus?.names.get(id) ?? "";
      const depth = Math.max(0, state.doc.resolve(pos).depth - 1);
      entries.push({ id: id || String(pos), pos, label, words: beginning(node), part, depth });
    }
    return node.isBlock && !node.isTextblock && name !== "table";
  });
  return entries;
}

/** Returns every block that a link can name, by the words that would stand for it. */
export function blocksOf(
  state: EditorState,
): { readonly id: string; readonly label: string; readonly words: string }[] {
  const apparatus = apparatusOf(state);
  const found: { id: string; label: string; words: string }[] = [];
  state.doc.descendants((node) => {
    if (!node.isBlock) return false;
    const id = idOf(node);
    if (apparatus?.names.has(id) === true) found.push({ id, label: apparatus.reference(id), words: beginning(node) });
    return true;
  });
  return found;
}

/** Puts the cursor at the beginning of a block and shows it. */
export function showAt(view: EditorView, pos: number): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(pos + 1))).scrollIntoView());
  view.focus();
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  (view.nodeDOM(pos) as HTMLElement | null)?.scrollIntoView?.({ block: "center", behavior: calm ? "auto" : "smooth" });
}

/** Puts the cursor at the beginning of the block with this id. */
export function showBlock(view: EditorView, id: string): void {
  view.state.doc.descendants((node, pos) => {
    if (node.attrs["id"] === id) showAt(view, pos);
    return node.attrs["id"] !== id;
  });
}

function beginning(block: Node): string {
  const line = block.isTextblock ? block : block.type.name === "table" ? null : block.firstChild;
  const words = line?.children ?? [];
  const lead = words.find((child) => child.marks.some((mark) => mark.type.name === "lead"));
  const text = lead?.text ?? (line === null ? cellsOf(block) : lineOf(line)).trim();
  return text.length > 44 ? `${text.slice(0, 43)}…` : text;
}

/** The words of a line as they are read: no notes, and each alternative in its brackets. */
function lineOf(line: Node): string {
  const words = line.children.map((child) => {
    if (child.type.name === "footnote") return "";
    if (child.type.name === "alternatives") return child.children.map((one) => `[${lineOf(one)}]`).join(" ");
    return child.isText ? child.text : (child.type.spec.leafText?.(child) ?? "");
  });
  return words.join("").replace(/\s+/g, " ");
}

function cellsOf(table: Node): string {
  const cells: string[] = [];
  table.descendants((node) => {
    if (node.isTextblock) cells.push(lineOf(node));
    return !node.isTextblock;
  });
  return cells.filter((words) => words.trim() !== "").join(" · ");
}
