import { type DOMOutputSpec, DOMSerializer, type Fragment, type Node } from "prosemirror-model";
import { Apparatus, wordingOf } from "./apparatus/apparatus";
import { idOf } from "./apparatus/numbering";
import { closingOf, punctuation, shownBy } from "./apparatus/signs";
import { AlternativeView, BracketsView } from "./nodes/BracketsView";
import { schema } from "./schema";

/** A text to be read and not written: the words of each block and note as its page shows them, with all that is computed. */
export class Print {
  private readonly computed: Apparatus;
  private readonly blocks = new Map<string, Node>();
  private readonly faces = new Map<string, string>();

  constructor(tree: Node, language: string, type: string) {
    this.computed = new Apparatus(tree, language, type);
    tree.descendants((node) => {
      const written = node.type.name === "footnote" || (node.isBlock && wordingOf(node) !== null);
      if (written && !this.blocks.has(idOf(node))) this.blocks.set(idOf(node), node);
    });
  }

  /** Returns the words of a block or note as they are, or null where the text has no such one. */
  wordsOf(id: string): Fragment | null {
    const node = this.blocks.get(id);
    if (node === undefined) return null;
    return node.type.name === "footnote" ? node.content : (wordingOf(node)?.content ?? null);
  }

  /** Returns the printed words of a block or note; `words` stand for its own where they show something besides. */
  of(id: string, words: Fragment | null = null): DocumentFragment {
    const node = this.blocks.get(id);
    const own = this.wordsOf(id);
    if (node === undefined || own === null) return document.createDocumentFragment();
    const closing = node.isBlock ? closingOf(node, this.computed) : null;
    if (closing === null) return printed(words ?? own, this.computed);
    // Words that show something besides are longer: what stands behind the punctuation is counted from the end.
    const all = words ?? own;
    const at = closing.at + all.size - own.size;
    const line = printed(all.cut(0, at), this.computed);
    line.append(punctuation(closing.sign), printed(all.cut(at), this.computed));
    return line;
  }

  /** Returns the mark of a note. */
  noteMark(id: string): string {
    return this.computed.noteMarks.get(id) ?? "";
  }

  /** Returns something that differs where the printed words do. */
  face(id: string): string {
    let face = this.faces.get(id);
    if (face === undefined) {
      const node = this.blocks.get(id);
      const line = document.createElement("p");
      if (node !== undefined) line.append(this.of(id));
      face = line.innerHTML;
      this.faces.set(id, face);
    }
    return face;
  }
}

/** Prints words; without an apparatus, as for the words of a note, nothing is computed. */
export function printed(words: Fragment, computed: Apparatus | null = null): DocumentFragment {
  return serializer(computed).serializeFragment(words, { document }) as DocumentFragment;
}

function serializer(computed: Apparatus | null): DOMSerializer {
  const usual = DOMSerializer.nodesFromSchema(schema);
  const atom =
    (name: string) =>
    (node: Node): DOMOutputSpec => {
      const dom = DOMSerializer.renderSpec(document, usual[name]?.(node) as DOMOutputSpec).dom as HTMLElement;
      for (const [attribute, value] of Object.entries(computed === null ? {} : (shownBy(node, computed) ?? {})))
        dom.setAttribute(attribute, value);
      if (name === "footnote") dom.title = node.textContent;
      return dom;
    };
  return new DOMSerializer(
    {
      ...usual,
      footnote: atom("footnote"),
      noteRepeat: atom("noteRepeat"),
      paragraphLink: atom("paragraphLink"),
      alternatives: () => new BracketsView(),
      alternative: (node: Node) => new AlternativeView(node),
    },
    DOMSerializer.marksFromSchema(schema),
  );
}
