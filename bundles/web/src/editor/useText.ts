import { EditorState, Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type RefObject, useEffect, useRef, useState } from "react";
import { signedOut } from "@/api/http";
import { CollabClient } from "./collab/client";
import { collab } from "./collab/plugin";
import { WorkQueue } from "./collab/queue";
import { type ClientStatus, opening } from "./collab/status";
import { nodeViews } from "./nodes/views";
import { plugins } from "./plugins/all";
import { schema } from "./schema";

export interface LiveText {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly view: EditorView | null;
  readonly state: EditorState | null;
  readonly status: ClientStatus;
  readonly client: CollabClient | null;
  /** Whether the server would take what is written, be the text closed here or not. */
  readonly mayWrite: boolean;
}

interface Asked {
  readonly account: string;
  readonly document: string;
  readonly language: string;
  readonly type: string;
  readonly label: string;
  /** Whether nothing is to be written here for the time being. */
  readonly closed?: boolean;
  readonly onCommit?: () => void;
  /** What this screen's editor has besides; the same function at each rendering. */
  readonly more?: () => Plugin[];
}

/** Mounts a live text into an element and tells the screen what becomes of it. */
export function useText({ account, document, language, type, label, closed = false, onCommit, more }: Asked): LiveText {
  const place = useRef<HTMLDivElement | null>(null);
  const told = useRef(onCommit);
  told.current = onCommit;
  const shut = useRef(closed);
  shut.current = closed;
  const [status, setStatus] = useState<ClientStatus>(opening);
  const [text, setText] = useState<{ view: EditorView; client: CollabClient; state: EditorState } | null>(null);

  useEffect(() => {
    if (place.current === null) return undefined;
    const own = () => [...plugins(language, type, more?.()), gate(shut)];
    const client = new CollabClient({
      document,
      language,
      queue: new WorkQueue(account, document, language),
      plugins: own,
      onStatus: setStatus,
      onCommit: () => told.current?.(),
      onSignedOut: signedOut,
    });
    const view = new EditorView(place.current, {
      state: EditorState.create({ schema, plugins: [...own(), collab(0)] }),
      attributes: {
        class: "text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        lang: language,
        spellcheck: "true",
      },
      editable: () => false,
      dispatchTransaction: (tr) => client.dispatch(tr),
      nodeViews,
    });
    const shown = view.updateState.bind(view);
    view.updateState = (state) => {
      shown(state);
      setText({ view, client, state });
    };
    void client.begin(view);
    return () => {
      client.end();
      view.destroy();
      setText(null);
    };
  }, [account, document, language, type, label, more]);

  const view = text?.view ?? null;
  useEffect(() => {
    // A view asks whether it may be written in only when it is given a state.
    if (view !== null && view.editable === closed) view.updateState(view.state);
  }, [view, closed]);

  const mayWrite = status.writable;
  const shown = closed ? { ...status, writable: false } : status;
  return { place, view, state: text?.state ?? null, client: text?.client ?? null, mayWrite, status: shown };
}

function gate(shut: RefObject<boolean>): Plugin {
  return new Plugin({ props: { editable: () => !shut.current } });
}
