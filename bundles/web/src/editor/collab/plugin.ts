import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "prosemirror-state";
import type { Step, StepMap } from "prosemirror-transform";
import type { Rebaseable, RemoteCommit } from "./model";
import { flattened, rebase, stepsOf } from "./rebase";

/** What one's own text is ahead of the server's: the version both know, and what the server has not confirmed yet. */
export interface CollabState {
  readonly version: number;
  readonly pending: readonly Rebaseable[];
  /** How the last commits moved places, the newest last: a place that is told for an earlier version is found by them. */
  readonly moves: readonly (readonly StepMap[])[];
}

/** How many commits back a place may be told. */
const remembered = 64;

/** Meta of a transaction that takes over a commit: the account of whoever wrote it. */
export const author = "author";

const key = new PluginKey<CollabState>("collab");

/** Returns the version and the unconfirmed steps of an editor. */
export function collabOf(state: EditorState): CollabState {
  const found = key.getState(state);
  if (found === undefined) throw new Error("This editor works alone.");
  return found;
}

/** Keeps count of what the server has not confirmed; undo stays one's own because the history keeps its maps. */
export function collab(version: number, pending: readonly Rebaseable[] = []): Plugin<CollabState> {
  return new Plugin<CollabState>({
    key,
    // Read by prosemirror-history: its items must survive being rebased.
    historyPreserveItems: true,
    state: {
      init: () => ({ version, pending, moves: [] }),
      apply(tr, before) {
        const said = tr.getMeta(key) as CollabState | undefined;
        if (said !== undefined) return said;
        return tr.docChanged ? { ...before, pending: [...before.pending, ...own(tr)] } : before;
      },
    },
  } as ConstructorParameters<typeof Plugin<CollabState>>[0]);
}

function own(tr: Transaction): Rebaseable[] {
  return tr.steps.map((step, i) => {
    const doc = tr.docs[i] ?? tr.doc;
    const flat = flattened(doc.type.schema, step);
    return { step: flat, inverted: flattened(doc.type.schema, step.invert(doc)) };
  });
}

/** Returns the transaction that takes over somebody else's commit and rebases what is unconfirmed over it. */
export function received(state: EditorState, commit: RemoteCommit): { tr: Transaction; dropped: readonly Step[] } {
  const { pending } = collabOf(state);
  const steps = stepsOf(state.schema, commit.steps);
  const tr = state.tr;
  const { kept, dropped } = rebase(pending, steps, tr);
  settle(tr, pending.length, { version: commit.v, pending: kept, moves: moved(state, steps) });
  tr.setMeta(author, commit.user?.id);
  return { tr, dropped };
}

/**
 * Returns the transaction that confirms one's own commit, of which the first `count` unconfirmed steps were sent. If the
 * server stored something else than we have, its text wins and ours is rebased over it.
 */
export function confirmed(
  state: EditorState,
  commit: RemoteCommit,
  count: number,
): { tr: Transaction; dropped: readonly Step[]; repaired: boolean } {
  const { pending } = collabOf(state);
  const mine = JSON.stringify(pending.slice(0, count).map(({ step }) => step.toJSON() as unknown));
  const stored = stepsOf(state.schema, commit.steps);
  if (mine === JSON.stringify(stored.map((step) => step.toJSON() as unknown))) {
    return {
      tr: state.tr.setMeta(key, { version: commit.v, pending: pending.slice(count), moves: moved(state, stored) }),
      dropped: [],
      repaired: false,
    };
  }
  const tr = state.tr;
  const { kept, dropped } = rebase(pending, stored, tr, count);
  settle(tr, pending.length, { version: commit.v, pending: kept, moves: moved(state, stored) });
  return { tr, dropped, repaired: true };
}

/** Returns the transaction that takes back the first `count` unconfirmed steps, which the server refused. */
export function refused(state: EditorState, count: number): { tr: Transaction; dropped: readonly Step[] } {
  const { pending, ...others } = collabOf(state);
  const tr = state.tr;
  const { kept, dropped } = rebase(pending, [], tr, count);
  settle(tr, pending.length, { ...others, pending: kept });
  return { tr, dropped: [...pending.slice(0, count).map(({ step }) => step), ...dropped] };
}

/** Returns the transaction that takes all unconfirmed steps back but for the first `sent`. */
export function takenBack(state: EditorState, sent: number): Transaction {
  const { pending, ...others } = collabOf(state);
  const tr = state.tr;
  for (let i = pending.length - 1; i >= sent; i--) tr.step((pending[i] as Rebaseable).inverted);
  settle(tr, pending.length - sent, { ...others, pending: pending.slice(0, sent) });
  return tr;
}

function moved(state: EditorState, steps: readonly Step[]): CollabState["moves"] {
  return [...collabOf(state).moves, steps.map((step) => step.getMap())].slice(-remembered);
}

function settle(tr: Transaction, rebased: number, after: CollabState): void {
  if (tr.docChanged && tr.selection instanceof TextSelection) {
    const { anchor, head } = tr.selection;
    tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head), -1));
    // A transaction that sets no scroll keeps the reader where they read.
  }
  tr.setMeta("rebased", rebased).setMeta("addToHistory", false).setMeta(key, after);
}
