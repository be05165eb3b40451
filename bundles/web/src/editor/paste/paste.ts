import { Fragment, type Node, type ResolvedPos, Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { depthOf, fresh, paragraphDepth } from "../commands/places";
import { schema } from "../schema";
import { cleaned } from "./clean";
import type { Target } from "./lines";
import { withoutNumber } from "./numbers";

/** Takes what is pasted into the structure of a text: clean paragraphs of the kind at hand, fresh ids, no typed numbers. */
export function paste(): Plugin {
  return new Plugin({
    props: {
      // A copy from a text of ours says so, and is in order.
      transformPastedHTML: (html, view) =>
        /data-pm-slice/.test(html) ? html : cleaned(legible(html), targetAt(view.state.selection.$from)),
      transformPasted: (slice) => new Slice(withFreshIds(slice.content), slice.openStart, slice.openEnd),
      clipboardTextParser: (text, $context) => lines(legible(text), $context),
    },
  });
}

/** Returns foreign text without the characters no text may have: halves of characters, control characters, those that are none. */
export function legible(text: string): string {
  return text.replace(/[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\t\n\r])\p{Cc}/gu, "");
}

/** Returns what becomes of foreign paragraphs at this place. */
export function targetAt($from: ResolvedPos): Target {
  if (paragraphDepth($from) !== null && $from.parent.type.name === "wording") {
    return depthOf($from, "preamble") !== null ? "preambularParagraph" : "operativeParagraph";
  }
  return $from.parent.type.name === "passage" ? "passage" : "line";
}

/** Returns the content with new ids for its blocks and notes; links among them follow. */
export function withFreshIds(content: Fragment): Fragment {
  const renamed = new Map<string, string>();
  const first = (node: Node): void => {
    const id = node.attrs["id"];
    if (typeof id === "string") renamed.set(id, fresh());
    node.forEach(first);
  };
  content.forEach(first);
  const renew = (node: Node): Node => {
    if (node.isText) return node;
    const attrs = { ...node.attrs };
    if (typeof attrs["id"] === "string") attrs["id"] = attrs["id"] === "" ? fresh() : renamed.get(attrs["id"]);
    if (typeof attrs["target"] === "string") attrs["target"] = renamed.get(attrs["target"]) ?? attrs["target"];
    return node.type.create(attrs, Fragment.from(node.children.map(renew)), node.marks);
  };
  return Fragment.from(content.content.map(renew));
}

function lines(text: string, $context: ResolvedPos): Slice {
  const parts = text
    .split(/\r?\n+/)
    .map((line) => withoutNumber(line.trim()))
    .filter((line) => line !== "");
  const depth = paragraphDepth($context);
  if (parts.length < 2 || depth === null) {
    return new Slice(Fragment.from(parts.length === 0 ? [] : schema.text(parts.join(" "))), 0, 0);
  }
  const kind = $context.node(depth).type;
  const nodes = parts.map((line) => kind.create({ id: fresh() }, schema.node("wording", null, schema.text(line))));
  return new Slice(Fragment.from(nodes), 2, 2);
}
