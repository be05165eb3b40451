import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { hueOf } from "@/model/people";
import type { PresenceMessage } from "./model";
import { collabOf } from "./plugin";

interface Cursor {
  readonly name: string;
  readonly hue: number;
  readonly anchor: number;
  readonly head: number;
}

type Cursors = ReadonlyMap<string, Cursor>;
const key = new PluginKey<Cursors>("presence");

/** Shows where the others are, by name; their places move with the text. */
export function presence(): Plugin<Cursors> {
  return new Plugin<Cursors>({
    key,
    state: {
      init: () => new Map(),
      apply(tr, before) {
        const said = tr.getMeta(key) as Cursors | undefined;
        if (said !== undefined) return said;
        if (!tr.docChanged || before.size === 0) return before;
        return new Map(
          [...before].map(([id, cursor]) => [
            id,
            { ...cursor, anchor: tr.mapping.map(cursor.anchor, -1), head: tr.mapping.map(cursor.head, -1) },
          ]),
        );
      },
    },
    props: { decorations: (state) => drawn(state) },
  });
}

/** Returns what to tell the others about our own place; unconfirmed text is taken out of the count as well as can be. */
export function presenceMessage(state: EditorState): object | null {
  const { version, pending } = collabOf(state);
  let { anchor, head } = state.selection;
  for (let i = pending.length - 1; i >= 0; i--) {
    const map = pending[i]?.inverted.getMap();
    if (map === undefined) continue;
    anchor = map.map(anchor);
    head = map.map(head);
  }
  return { type: "presence", v: version, anchor, head };
}

/** Moves somebody's cursor, or takes it away where they left. */
export function remoteCursor(view: EditorView, message: PresenceMessage): void {
  const cursors = new Map(key.getState(view.state) ?? []);
  const id = message.client ?? message.user.id;
  if (message.gone === true || message.anchor === undefined || message.head === undefined) cursors.delete(id);
  else {
    let [anchor, head] = [message.anchor, message.head];
    for (const { step } of collabOf(view.state).pending) {
      anchor = step.getMap().map(anchor);
      head = step.getMap().map(head);
    }
    const most = view.state.doc.content.size;
    const { name, delegation } = message.user;
    cursors.set(id, {
      name,
      hue: hueOf(delegation ?? name),
      anchor: Math.min(anchor, most),
      head: Math.min(head, most),
    });
  }
  view.dispatch(view.state.tr.setMeta(key, cursors).setMeta("addToHistory", false));
}

/** Takes all cursors away: we no longer know where anybody is. */
export function withoutCursors(view: EditorView): void {
  if ((key.getState(view.state)?.size ?? 0) > 0) view.dispatch(view.state.tr.setMeta(key, new Map()));
}

function drawn(state: EditorState): DecorationSet {
  const cursors = key.getState(state);
  if (cursors === undefined || cursors.size === 0) return DecorationSet.empty;
  const decorations: Decoration[] = [];
  for (const [id, cursor] of cursors) {
    const [from, to] = [Math.min(cursor.anchor, cursor.head), Math.max(cursor.anchor, cursor.head)];
    if (from < to) decorations.push(Decoration.inline(from, to, { class: `their-selection h${cursor.hue}` }));
    decorations.push(
      Decoration.widget(cursor.head, () => caret(cursor), {
        key: `${id}${cursor.name}`,
        side: -1,
        ignoreSelection: true,
      }),
    );
  }
  return DecorationSet.create(state.doc, decorations);
}

function caret(cursor: Cursor): HTMLElement {
  const dom = document.createElement("span");
  dom.className = `their-cursor h${cursor.hue}`;
  dom.setAttribute("aria-hidden", "true");
  const label = document.createElement("span");
  label.textContent = cursor.name;
  dom.append(label);
  return dom;
}
