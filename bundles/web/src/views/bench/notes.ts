import type { Node } from "prosemirror-model";
import { type Command, NodeSelection } from "prosemirror-state";
import { wordingOf } from "@/editor/apparatus/apparatus";
import { idOf } from "@/editor/apparatus/numbering";
import { schema } from "@/editor/schema";
import type { SegmentView } from "@/model/wire";

interface Place {
  readonly node: Node;
  readonly pos: number;
}

/**
 * Returns the note that translates one of the source: the one with its id, else the one that stands in its place in the same
 * block and translates no other; null where there is none. `beside` are the notes of that block in the source.
 */
export function noteIn(doc: Node, { block, container }: SegmentView, beside: readonly string[]): Place | null {
  const notes: (Place & { readonly within: string })[] = [];
  const look = (parent: Node, start: number, within: string): void =>
    parent.descendants((node, offset) => {
      if (node.type.name !== "footnote") return true;
      notes.push({ node, pos: start + offset, within });
      return false;
    });
  doc.descendants((node, pos) => {
    const words = idOf(node) === "" ? null : wordingOf(node);
    if (words !== null) look(words, words === node ? pos + 1 : pos + 2, idOf(node));
    return node.isBlock && !node.isTextblock;
  });
  const same = notes.find(({ node }) => idOf(node) === block);
  if (same !== undefined) return same;
  const other = notes.filter(({ within }) => within === container)[beside.indexOf(block)];
  return other === undefined || beside.includes(idOf(other.node)) ? null : other;
}

/** Opens the translation of a note; where there is none it is made, at the end of its paragraph, from where it can be moved. */
export const openNote =
  (note: SegmentView, beside: readonly string[]): Command =>
  (state, dispatch) => {
    const { tr } = state;
    let at = noteIn(state.doc, note, beside)?.pos ?? null;
    if (at === null) {
      at = endOf(state.doc, note.container);
      if (at === null) return false;
      tr.insert(at, schema.node("footnote", { id: note.block }));
    }
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
    return true;
  };

/** Returns where the words of a block end. */
function endOf(doc: Node, block: string): number | null {
  let end: number | null = null;
  doc.descendants((node, pos) => {
    const words = idOf(node) === block ? wordingOf(node) : null;
    if (words !== null) end = (words === node ? pos + 1 : pos + 2) + words.content.size;
    return end === null && node.isBlock && !node.isTextblock;
  });
  return end;
}
