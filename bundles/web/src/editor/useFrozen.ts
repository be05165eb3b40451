import { Node } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type RefObject, useEffect, useRef } from "react";
import type { TextView } from "@/model/wire";
import { nodeViews } from "./nodes/views";
import { apparatus } from "./plugins/apparatus";
import { schema } from "./schema";

/** Mounts a text that nobody changes any more, as its page showed it, at the block with this id. */
export function useFrozen(
  text: TextView | undefined,
  type: string,
  label: string,
  block: string,
): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    if (place.current === null || text === undefined) return undefined;
    const view = new EditorView(place.current, {
      state: EditorState.create({
        doc: Node.fromJSON(schema, text.tree),
        plugins: [apparatus(text.language, type)],
      }),
      attributes: {
        class: "text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-readonly": "true",
        "aria-label": label,
        lang: text.language,
      },
      editable: () => false,
      nodeViews,
    });
    const found = block === "" ? null : view.dom.querySelector(`[data-block="${CSS.escape(block)}"]`);
    found?.classList.add("addressed");
    found?.scrollIntoView({ block: "center" });
    return () => view.destroy();
  }, [text, type, label, block]);
  return place;
}
