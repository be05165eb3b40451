import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { hueOf } from "@/model/people";

/** Alternatives in square brackets, each with the delegations that want it. */
export class BracketsView implements NodeView {
  readonly dom = document.createElement("span");
  readonly contentDOM = document.createElement("span");

  constructor(node: Node, _view: EditorView) {
    this.dom.className = "alternatives";
    this.dom.append(this.contentDOM);
    this.dom.dataset["count"] = String(node.childCount);
  }
}

/** One alternative: its brackets and its tag. */
export class AlternativeView implements NodeView {
  readonly dom = document.createElement("span");
  readonly contentDOM = document.createElement("span");

  constructor(node: Node) {
    const delegations = String(node.attrs["delegations"]);
    this.dom.className = delegations === "" ? "alternative" : `alternative h${hueOf(delegations)}`;
    if (delegations !== "") {
      const tag = document.createElement("span");
      tag.className = "tag";
      tag.contentEditable = "false";
      tag.textContent = delegations;
      this.dom.append(tag);
    }
    this.contentDOM.className = "alternative-words";
    this.dom.append(this.contentDOM);
  }
}
