import specification from "@schema";
import { type MarkSpec, type NodeSpec, Schema } from "prosemirror-model";
import { markDom } from "./nodes/marks";
import { nodeDom } from "./nodes/nodes";

function joined<S extends object, D extends object>(
  specs: Record<string, S>,
  doms: Readonly<Record<string, D>>,
): Record<string, S & D> {
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, { ...spec, ...doms[name] } as S & D]));
}

/** The schema of all our texts: the server's, with the way each type looks in a browser. */
export const schema = new Schema({
  topNode: specification.topNode,
  nodes: joined(specification.nodes as Record<string, NodeSpec>, nodeDom),
  marks: joined(specification.marks as Record<string, MarkSpec>, markDom),
});
