import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import { hueOf } from "@/model/people";

const span = (name: string): HTMLElement => {
  const made = document.createElement("span");
  made.className = name;
  return made;
};

/** Alternatives in square brackets: one stands in its line, several each in one of their own. */
export class BracketsView implements NodeView {
  readonly dom = span("alternatives");
  readonly contentDOM = this.dom;
}

/** One alternative: its brackets, and the delegations that want it. */
export class AlternativeView implements NodeView {
  readonly dom = span("alternative");
  readonly contentDOM = span("alternative-words");
  private readonly tag = span("tag");

  constructor(node: Node) {
    this.tag.contentEditable = "false";
    const box = span("alternative-box");
    box.append(this.contentDOM);
    this.dom.append(this.tag, box);
    this.show(node);
  }

  update(node: Node): boolean {
    if (node.type.name !== "alternative") return false;
    this.show(node);
    return true;
  }

  ignoreMutation(mutation: { readonly target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(mutation.target);
  }

  private show(node: Node): void {
    this.contentDOM.classList.toggle("wordless", node.content.size === 0);
    const delegations = String(node.attrs["delegations"]);
    this.dom.className = delegations === "" ? "alternative" : `alternative h${hueOf(delegations)}`;
    this.tag.textContent = delegations;
    // Even without a code it stands there: it keeps the cursor between the brackets.
    this.tag.className = delegations === "" ? "tag nobody" : "tag";
  }
}
