import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { hueOf } from "@/model/people";
import type { PresenceMessage } from "./model";
import { author, collabOf } from "./plugin";

interface Cursor {
  readonly user: string;
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
        const writer = tr.getMeta(author) as string | undefined;
        return new Map(
          [...before].map(([id, cursor]) => {
            // Whoever writes stands behind their words, everybody else before them.
            const side = cursor.user === writer ? 1 : -1;
            return [
              id,
              { ...cursor, anchor: tr.mapping.map(cursor.anchor, side), head: tr.mapping.map(cursor.head, side) },
            ];
          }),
        );
      },
    },
    props: { decorations: (state) => drawn(state) },
  });
}

/** Returns what to tell the others about our own place: where it is in the text that the server has confirmed. */
export function presenceMessage(state: EditorState): object | null {
  const { version, pending } = collabOf(state);
  const maps = pending.map(({ inverted }) => inverted.getMap()).reverse();
  const place = (at: number): number => maps.reduce((found, map) => map.map(found), at);
  return { type: "presence", v: version, anchor: place(state.selection.anchor), head: place(state.selection.head) };
}

/** Moves somebody's cursor, or takes it away where they left. */
export function remoteCursor(view: EditorView, message: PresenceMessage): void {
  const cursors = new Map(key.getState(view.state) ?? []);
  const { id: user, name, delegation } = message.user;
  const id = message.client ?? user;
  if (message.gone === true || message.anchor === undefined || message.head === undefined) cursors.delete(id);
  else {
    const place = here(view.state, message.v);
    const hue = hueOf(delegation ?? name);
    cursors.set(id, { user, name, hue, anchor: place(message.anchor), head: place(message.head) });
  }
  view.dispatch(view.state.tr.setMeta(key, cursors).setMeta("addToHistory", false));
}

/** Whether one of somebody's windows is still known to be here. */
export function isHere(state: EditorState, user: string): boolean {
  return [...(key.getState(state)?.values() ?? [])].some((cursor) => cursor.user === user);
}

/** Returns how to find a place, told for a version, in the text as it is here: over the commits since, and over our own words. */
function here(state: EditorState, told: number): (at: number) => number {
  const { version, pending, moves } = collabOf(state);
  const missed = version > told ? moves.slice(-(version - told)).flat() : [];
  const maps = [...missed, ...pending.map(({ step }) => step.getMap())];
  return (at) =>
    Math.min(
      state.doc.content.size,
      maps.reduce((found, map) => map.map(found), at),
    );
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
