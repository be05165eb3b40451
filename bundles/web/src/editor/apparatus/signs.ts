import type { Node } from "prosemirror-model";
import { type Apparatus, beforeFinalNotes, wordingOf } from "./apparatus";
import { idOf } from "./numbering";

/** The punctuation with which a block closes, and where in its words it stands. */
export interface Closing {
  readonly sign: string;
  readonly at: number;
}

/** Returns the punctuation that is computed for a block, or null where it has its own or needs none. */
export function closingOf(block: Node, computed: Apparatus): Closing | null {
  const sign = computed.closings.get(idOf(block));
  const words = wordingOf(block);
  if (sign === undefined || words === null) return null;
  if (computed.noteFirst) return { sign, at: words.content.size };
  const notes = beforeFinalNotes(words.children);
  return { sign, at: words.children.slice(0, notes).reduce((size, child) => size + child.nodeSize, 0) };
}

/** Returns the element in which computed punctuation stands among words. */
export function punctuation(sign: string): HTMLElement {
  const dom = document.createElement("span");
  dom.className = "computed";
  dom.textContent = sign;
  return dom;
}

/** Returns what is computed for something among the words, as the attributes that show it; null where nothing is. */
export function shownBy(node: Node, computed: Apparatus): Readonly<Record<string, string>> | null {
  switch (node.type.name) {
    case "footnote":
    case "noteRepeat":
      return { "data-mark": computed.noteMark(node) };
    case "paragraphLink":
      return { "data-reference": computed.reference(String(node.attrs["target"])) };
    default:
      return null;
  }
}
