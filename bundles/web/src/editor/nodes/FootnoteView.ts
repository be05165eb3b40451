import i18next from "i18next";
import { baseKeymap } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import type { Node } from "prosemirror-model";
import { type Command, EditorState, TextSelection } from "prosemirror-state";
import { StepMap } from "prosemirror-transform";
import { type Decoration, EditorView, type NodeView } from "prosemirror-view";
import { toggleEmphasis, toggleStrong } from "../commands/marking";

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
        plugins: [keymap(this.keys()), keymap(baseKeymap)],
      }),
      attributes: { role: "textbox", "aria-label": i18next.t("editor.note") },
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
    this.withinDesk(place);
    setTimeout(() => this.inner?.focus(), 0);
  }

  /** Moves the little editor so that it stands wholly on the desk. */
  private withinDesk(place: HTMLElement): void {
    const desk = this.outer.dom.closest(".desk")?.getBoundingClientRect();
    if (desk === undefined) return;
    const own = place.getBoundingClientRect();
    const over = Math.max(0, own.right + 12 - desk.right);
    const under = Math.max(0, desk.left + 12 - own.left);
    if (over + under > 0) place.style.transform = `translateX(${under - over}px)`;
  }

  /** Escape, Enter and the arrows at either end lead out of the note; undo is that of the whole text. */
  private keys(): Record<string, Command> {
    const whole =
      (command: Command): Command =>
      () =>
        command(this.outer.state, this.outer.dispatch);
    return {
      Escape: () => this.leave(1),
      Enter: () => this.leave(1),
      ArrowRight: ({ selection: { empty, $to } }) =>
        empty && $to.parentOffset === $to.parent.content.size && this.leave(1),
      ArrowLeft: ({ selection: { empty, $from } }) => empty && $from.parentOffset === 0 && this.leave(-1),
      Backspace: (state) => state.doc.content.size === 0 && this.leave(0),
      "Mod-i": toggleEmphasis,
      "Mod-b": toggleStrong,
      "Mod-z": whole(undo),
      "Mod-Shift-z": whole(redo),
      "Mod-y": whole(redo),
    };
  }

  /** Leaves forwards or backwards; 0 takes the note away. */
  private leave(direction: -1 | 0 | 1): boolean {
    const pos = this.getPos();
    this.outer.focus();
    if (pos === undefined) return true;
    const { tr } = this.outer.state;
    if (direction === 0) this.outer.dispatch(tr.delete(pos, pos + this.node.nodeSize));
    else {
      const $to = tr.doc.resolve(direction > 0 ? pos + this.node.nodeSize : pos);
      this.outer.dispatch(tr.setSelection(TextSelection.near($to, direction)));
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
