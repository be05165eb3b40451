import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { Beside } from "./source";
import { sourceRow } from "./sourceRow";

interface Shown {
  readonly beside: Beside | null;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Shown>("beside");

/** Puts each paragraph of the source before its counterpart; the page lays the two into one row. */
export function beside(): Plugin[] {
  return [
    new Plugin<Shown>({
      key,
      state: {
        init: () => ({ beside: null, decorations: DecorationSet.empty }),
        apply(tr, before) {
          const said = tr.getMeta(key) as Beside | undefined;
          if (said === undefined && !tr.docChanged) return before;
          const now = said ?? before.beside;
          return { beside: now, decorations: now === null ? DecorationSet.empty : draw(tr.doc, now) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ];
}

export function showBeside(view: EditorView, what: Beside): void {
  view.dispatch(view.state.tr.setMeta(key, what).setMeta("addToHistory", false));
}

/** Returns the block in which the cursor stands. */
export function blockAt(state: EditorState): string | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const id: unknown = $from.node(depth).attrs["id"];
    if (typeof id === "string" && id !== "") return id;
  }
  return null;
}

function draw(doc: Node, what: Beside): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, pos, parent) => {
    if (!node.isTextblock) return node.isBlock;
    const id = String((node.type.name === "wording" ? parent : node)?.attrs["id"] ?? "");
    const segment = what.segments.get(id);
    const hidden = what.filtered && !what.shown.has(id);
    const look = hidden ? "put-away" : id === what.active ? "words active" : "words";
    found.push(Decoration.node(pos, pos + node.nodeSize, { class: segment === undefined ? `${look} alone` : look }));
    if (segment === undefined || hidden) return false;
    const face = JSON.stringify([
      id,
      segment.sourceText,
      segment.state,
      segment.stale,
      segment.sourceDiff,
      segment.version,
      segment.findings.length,
      id === what.active,
    ]);
    found.push(
      Decoration.widget(pos, () => sourceRow(segment, id === what.active, what), {
        key: face,
        side: -1,
        ignoreSelection: true,
        stopEvent: () => true,
      }),
    );
    return false;
  });
  return DecorationSet.create(doc, found);
}
