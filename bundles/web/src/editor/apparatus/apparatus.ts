import type { Node } from "prosemirror-model";
import { LanguageForms, terminal } from "./forms";
import { idOf, Numbering } from "./numbering";

/**
 * What is printed in a text although nobody typed it: labels, closing punctuation and note marks, computed from the tree for
 * one language and one type of document.
 */
export class Apparatus {
  readonly labels: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  /** The punctuation added at the end of each block whose own words do not end with some. */
  readonly closings: ReadonlyMap<string, string>;
  readonly noteMarks: ReadonlyMap<string, string>;
  readonly noteFirst: boolean;
  private readonly forms: LanguageForms;

  constructor(tree: Node, language: string, type: string) {
    this.forms = new LanguageForms(language);
    const numbering = new Numbering(tree, language, type);
    this.labels = numbering.labels;
    this.names = numbering.names;
    this.closings = added(tree, numbering.closings);
    this.noteMarks = this.numberNotes(tree);
    this.noteFirst = this.forms.noteFirst;
  }

  /** Returns the mark of a footnote, or of the note that a repeated mark points to; `?` where that is gone. */
  noteMark(noteOrRepeat: Node): string {
    const key = noteOrRepeat.type.name === "noteRepeat" ? "target" : "id";
    return this.noteMarks.get(String(noteOrRepeat.attrs[key])) ?? "?";
  }

  /** Returns the words that name a block in a running text, such as `3 (a)`; `?` where it is gone. */
  reference(block: string): string {
    const name = this.names.get(block);
    if (name === undefined) return this.labels.get(block) ?? "?";
    return name.startsWith("OP") ? name.slice(2) : name;
  }

  private numberNotes(tree: Node): ReadonlyMap<string, string> {
    const marks = new Map<string, string>();
    tree.descendants((node) => {
      if (node.type.name === "footnote" && !marks.has(idOf(node)))
        marks.set(idOf(node), this.forms.noteMark(marks.size + 1));
    });
    return marks;
  }
}

/** Returns the textblock that holds a block's own words, or null for a mere container. */
export function wordingOf(block: Node): Node | null {
  if (block.isTextblock) return block;
  const first = block.firstChild;
  return first !== null && first.type.name === "wording" ? first : null;
}

/** Returns the index of the first of the notes with which these words end. */
export function beforeFinalNotes(inlines: readonly Node[]): number {
  let end = inlines.length;
  while (end > 0 && /^(footnote|noteRepeat)$/.test(inlines[end - 1]?.type.name ?? "")) end--;
  return end;
}

function added(tree: Node, expected: ReadonlyMap<string, string>): Map<string, string> {
  const closings = new Map<string, string>();
  tree.descendants((node) => {
    if (!node.isBlock) return false;
    const closing = expected.get(idOf(node));
    const words = closing === undefined ? null : wordingOf(node);
    if (closing !== undefined && words !== null && isOpen(words.children)) closings.set(idOf(node), closing);
    return !node.isTextblock;
  });
  return closings;
}

/** Tells whether these words end without punctuation of their own. */
function isOpen(inlines: readonly Node[]): boolean {
  for (let i = beforeFinalNotes(inlines) - 1; i >= 0; i--) {
    const last = inlines[i];
    if (last?.isText !== true) return true;
    const text = (last.text ?? "").trimEnd();
    if (text !== "") return !terminal.includes(text.charAt(text.length - 1));
  }
  return false;
}
