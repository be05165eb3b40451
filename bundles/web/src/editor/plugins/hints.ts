import type { ResolvedPos } from "prosemirror-model";
import { type EditorState, Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

const hinted = /^(title|openingFormula|heading|wrapUp|signatureBlock)$/;

/** Says in an empty line what belongs there; `say` names the kind of line in the language of the interface. */
export function hints(say: (kind: string) => string): Plugin {
  return new Plugin({ props: { decorations: (state) => drawn(state, say) } });
}

function drawn(state: EditorState, say: (kind: string) => string): DecorationSet {
  const found: Decoration[] = [];
  state.doc.descendants((node, pos, parent) => {
    if (!node.isTextblock) return node.isBlock;
    const lonely = node.type.name === "wording" && node.content.size === 0 && isLonely(state.doc.resolve(pos));
    if (node.content.size === 0 && (lonely || hinted.test(node.type.name))) {
      const kind = lonely ? (parent?.type.name ?? "") : node.type.name;
      found.push(Decoration.node(pos, pos + node.nodeSize, { class: "hinted", "data-hint": say(kind) }));
    }
    return false;
  });
  return DecorationSet.create(state.doc, found);
}

/** Tells whether a paragraph, of which this is the inside, is all there is in its part. */
function isLonely($inside: ResolvedPos): boolean {
  return $inside.depth > 0 && $inside.node($inside.depth - 1).childCount === 1;
}
