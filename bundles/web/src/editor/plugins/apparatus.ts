import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { Apparatus, beforeFinalNotes, wordingOf } from "../apparatus/apparatus";
import { idOf } from "../apparatus/numbering";

interface Printed {
  readonly apparatus: Apparatus;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Printed>("apparatus");

/** Returns what is computed for the text as it stands. */
export const apparatusOf = (state: EditorState): Apparatus | null => key.getState(state)?.apparatus ?? null;

/** Shows labels, closing punctuation and note marks in their places, though nobody typed them. */
export function apparatus(language: string, type: string): Plugin<Printed> {
  const print = (doc: Node): Printed => {
    const computed = new Apparatus(doc, language, type);
    return { apparatus: computed, decorations: draw(doc, computed) };
  };
  return new Plugin<Printed>({
    key,
    state: { init: (_, state) => print(state.doc), apply: (tr, before) => (tr.docChanged ? print(tr.doc) : before) },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

function draw(doc: Node, computed: Apparatus): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    const name = node.type.name;
    if (name === "footnote" || name === "noteRepeat") {
      found.push(
        Decoration.node(
          pos,
          pos + node.nodeSize,
          { "data-mark": computed.noteMark(node) },
          { mark: computed.noteMark(node) },
        ),
      );
      return false;
    }
    if (name === "paragraphLink") {
      const reference = computed.reference(String(node.attrs["target"]));
      found.push(Decoration.node(pos, pos + node.nodeSize, { "data-reference": reference }));
    }
    if (name === "alternatives") return true;
    if (!node.isBlock) return false;
    const id = idOf(node);
    if (id === "") return true;
    const label = computed.labels.get(id);
    if (label !== undefined)
      found.push(Decoration.node(pos, pos + node.nodeSize, { "data-label": label, class: "labelled" }));
    closing(node, pos, computed, found);
    return true;
  });
  return DecorationSet.create(doc, found);
}

function closing(block: Node, pos: number, computed: Apparatus, found: Decoration[]): void {
  const sign = computed.closings.get(idOf(block));
  const words = wordingOf(block);
  if (sign === undefined || words === null) return;
  const start = words === block ? pos + 1 : pos + 2;
  const notes = beforeFinalNotes(words.children);
  const before = words.children.slice(0, notes).reduce((size, child) => size + child.nodeSize, 0);
  const at = start + (computed.noteFirst ? words.content.size : before);
  found.push(Decoration.widget(at, () => punctuation(sign), { key: `closing ${sign}`, side: 1, marks: [] }));
}

function punctuation(sign: string): HTMLElement {
  const dom = document.createElement("span");
  dom.className = "computed";
  dom.textContent = sign;
  return dom;
}
