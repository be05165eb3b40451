import { keymap } from "prosemirror-keymap";
import type { Node } from "prosemirror-model";
import { EditorState, TextSelection } from "prosemirror-state";
import { StepMap } from "prosemirror-transform";
import { type Decoration, EditorView, type NodeView } from "prosemirror-view";

/** A footnote: its mark in the text, its words in a small editor of their own while it is selected. */
export class FootnoteView implements NodeView {
  readonly dom: HTMLElement;
  private node: Node;
  private readonly outer: EditorView;
  private readonly getPos: () => number | undefined;
  private inner: EditorView | null = null;

  constructor(node: Node, outer: EditorView, getPos: () => number | undefined, decorations: readonly Decoration[]) {
    this.node = node;
    this.outer = outer;
    this.getPos = getPos;
    this.dom = document.createElement("span");
    this.dom.className = "footnote";
    this.mark(decorations);
  }

  selectNode(): void {
    this.dom.classList.add("selected");
    if (this.inner === null) this.open();
  }

  deselectNode(): void {
    this.dom.classList.remove("selected");
    this.inner?.destroy();
    this.inner = null;
    this.dom.querySelector(".note-editor")?.remove();
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.mark(decorations);
    if (this.inner !== null) this.take(node, this.inner);
    return true;
  }

  stopEvent(event: Event): boolean {
    return this.inner?.dom.contains(event.target as HTMLElement) ?? false;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.inner?.destroy();
  }

  private mark(decorations: readonly Decoration[]): void {
    const sign =
      decorations.map(({ spec }) => spec as { mark?: string }).find((spec) => spec.mark !== undefined)?.mark ?? "?";
    this.dom.dataset["mark"] = sign;
    this.dom.title = this.node.textContent;
  }

  private open(): void {
    const place = document.createElement("span");
    place.className = "note-editor";
    this.dom.append(place);
    this.inner = new EditorView(place, {
      state: EditorState.create({
        doc: this.node,
        plugins: [keymap({ Escape: () => this.leave(), Enter: () => this.leave(), "Mod-z": () => true })],
      }),
      attributes: { role: "textbox", "aria-label": "Footnote" },
      editable: () => this.outer.editable,
      dispatchTransaction: (tr) => {
        const inner = this.inner;
        const pos = this.getPos();
        if (inner === null || pos === undefined) return;
        inner.updateState(inner.state.apply(tr));
        if (!tr.docChanged || tr.getMeta("outside") === true) return;
        const outer = this.outer.state.tr;
        for (const step of tr.steps) {
          const moved = step.map(StepMap.offset(pos + 1));
          if (moved !== null) outer.step(moved);
        }
        this.outer.dispatch(outer);
      },
      handleDOMEvents: { mousedown: () => (this.outer.hasFocus() ? this.inner?.focus() : undefined) },
    });
    setTimeout(() => this.inner?.focus(), 0);
  }

  private leave(): boolean {
    const pos = this.getPos();
    this.outer.focus();
    if (pos !== undefined) {
      const { tr } = this.outer.state;
      this.outer.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + this.node.nodeSize))));
    }
    return true;
  }

  private take(node: Node, inner: EditorView): void {
    const start = node.content.findDiffStart(inner.state.doc.content);
    if (start === null) return;
    const end = node.content.findDiffEnd(inner.state.doc.content);
    if (end === null) return;
    const overlap = start - Math.min(end.a, end.b);
    const [a, b] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b];
    inner.dispatch(inner.state.tr.replace(start, b, node.slice(start, a)).setMeta("outside", true));
  }
}
