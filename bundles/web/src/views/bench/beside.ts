import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { SegmentView } from "@/model/wire";
import { noteIn } from "./notes";
import type { Shown } from "./shown";
import { noteRow, sourceRow } from "./sourceRow";

interface State {
  readonly shown: Shown | null;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<State>("beside");

/** Puts each paragraph of the source before its counterpart; the page lays the two into one row. */
export function beside(): Plugin[] {
  return [
    new Plugin<State>({
      key,
      state: {
        init: () => ({ shown: null, decorations: DecorationSet.empty }),
        apply(tr, before) {
          const said = tr.getMeta(key) as Shown | undefined;
          if (said === undefined && !tr.docChanged) return before;
          const now = said ?? before.shown;
          return { shown: now, decorations: now === null ? DecorationSet.empty : draw(tr.doc, now) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ];
}

export function showBeside(view: EditorView, what: Shown): void {
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

/** Tells whether anything is written in a block, as it stands on the screen. */
export function hasWords(state: EditorState, block: string): boolean {
  let found = false;
  state.doc.descendants((node) => {
    if (node.attrs["id"] !== block) return !found;
    found = (node.type.name.endsWith("Paragraph") ? node.firstChild : node)?.textContent.trim() !== "";
    return false;
  });
  return found;
}

function draw(doc: Node, what: Shown): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, pos, parent) => {
    if (!node.isTextblock) return node.isBlock;
    const id = String((node.type.name === "wording" ? parent : node)?.attrs["id"] ?? "");
    const segment = what.segments.get(id);
    const hidden = what.filtered && !what.visible.has(id);
    const classes = [hidden ? "put-away" : "words"];
    if (id === what.active) classes.push("active");
    if (segment === undefined) classes.push("alone");
    else if (node.content.size === 0) classes.push("empty");
    found.push(
      Decoration.node(pos, pos + node.nodeSize, {
        class: classes.join(" "),
        ...(segment === undefined
          ? {}
          : { "data-hint": what.t(what.mayTranslate ? "bench.write" : "bench.unwritten") }),
      }),
    );
    if (segment === undefined || hidden) return false;
    found.push(widget(pos, -1, segment, what, () => sourceRow(segment, what)));
    const notes = what.notes.get(id) ?? [];
    for (const note of notes) {
      const target = noteIn(
        doc,
        note,
        notes.map(({ block }) => block),
      )?.node;
      const draw = () => noteRow(note, target ?? null, what);
      found.push(widget(pos + node.nodeSize, -1, note, what, draw, target?.toJSON()));
    }
    return false;
  });
  return DecorationSet.create(doc, found);
}

/** A row is drawn anew only where it shows something else than before. */
function widget(
  pos: number,
  side: number,
  segment: SegmentView,
  what: Shown,
  draw: () => HTMLElement,
  target: unknown = null,
): Decoration {
  const { block } = segment;
  const printed = [what.print?.face(block), what.print?.noteMark(block), target];
  const face = JSON.stringify([
    segment,
    block === what.active,
    what.mayTranslate,
    what.mayReview,
    what.spoken,
    printed,
  ]);
  return Decoration.widget(pos, draw, { key: `${block} ${face}`, side, ignoreSelection: true, stopEvent: () => true });
}
