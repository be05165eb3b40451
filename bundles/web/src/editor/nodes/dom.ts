import type { MarkSpec, NodeSpec } from "prosemirror-model";

/** How one node or mark appears in the page; the rest of its specification is the server's `schema.json`. */
export type NodeDom = Pick<NodeSpec, "toDOM" | "parseDOM" | "leafText">;
export type MarkDom = Pick<MarkSpec, "toDOM" | "parseDOM">;
