import { EditorState, type Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type RefObject, useEffect, useRef, useState } from "react";
import { signedOut } from "@/api/http";
import { CollabClient } from "./collab/client";
import { collab } from "./collab/plugin";
import { WorkQueue } from "./collab/queue";
import { type ClientStatus, opening } from "./collab/status";
import { AlternativeView, BracketsView } from "./nodes/BracketsView";
import { FootnoteView } from "./nodes/FootnoteView";
import { plugins } from "./plugins/all";
import { schema } from "./schema";

export interface LiveText {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly view: EditorView | null;
  readonly state: EditorState | null;
  readonly status: ClientStatus;
  readonly client: CollabClient | null;
}

interface Asked {
  readonly account: string;
  readonly document: string;
  readonly language: string;
  readonly type: string;
  readonly label: string;
  readonly onCommit?: () => void;
  /** What this screen's editor has besides; the same function at each rendering. */
  readonly more?: () => Plugin[];
}

/** Mounts a live text into an element and tells the screen what becomes of it. */
export function useText({ account, document, language, type, label, onCommit, more }: Asked): LiveText {
  const place = useRef<HTMLDivElement | null>(null);
  const told = useRef(onCommit);
  told.current = onCommit;
  const [status, setStatus] = useState<ClientStatus>(opening);
  const [text, setText] = useState<{ view: EditorView; client: CollabClient; state: EditorState } | null>(null);

  useEffect(() => {
    if (place.current === null) return undefined;
    const own = () => plugins(language, type, more?.());
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
      nodeViews: {
        footnote: (node, outer, getPos, decorations) => new FootnoteView(node, outer, getPos, decorations),
        alternatives: () => new BracketsView(),
        alternative: (node) => new AlternativeView(node),
      },
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

  return { place, view: text?.view ?? null, state: text?.state ?? null, client: text?.client ?? null, status };
}
