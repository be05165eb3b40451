import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { Apparatus } from "../apparatus/apparatus";
import { idOf } from "../apparatus/numbering";
import { closingOf, punctuation, shownBy } from "../apparatus/signs";

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
    const attributes = shownBy(node, computed);
    if (attributes !== null) {
      found.push(Decoration.node(pos, pos + node.nodeSize, attributes, { mark: attributes["data-mark"] }));
      return false;
    }
    if (node.type.name === "alternatives") return true;
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
  const closing = closingOf(block, computed);
  if (closing === null) return;
  const start = block.isTextblock ? pos + 1 : pos + 2;
  const { sign, at } = closing;
  found.push(Decoration.widget(start + at, () => punctuation(sign), { key: `closing ${sign}`, side: 1, marks: [] }));
}
