import { Fragment, type Mark, type Node } from "prosemirror-model";
import { beforeFinalNotes } from "@/editor/apparatus/apparatus";
import { schema } from "@/editor/schema";
import type { DiffPart } from "@/model/wire";

const inserted = schema.mark("insertion", { id: "since" });
const deleted = schema.mark("deletion", { id: "since" });

/**
 * Returns the words with what has changed in them marked, and what is gone put back as struck out; null where the change is one
 * of other words than these.
 */
export function changed(words: Fragment, diff: readonly DiffPart[]): Fragment | null {
  const plain = words.content.map(plainOf).join("");
  const now = diff.filter(({ op }) => op !== "delete");
  if (now.map(({ text }) => text).join("") !== plain.trim()) return null;
  const parts = new Parts(diff, plain.length - plain.trimStart().length);
  const found: Node[] = [];
  for (const child of words.content) {
    if (child.isText) for (const piece of parts.cut(child.text ?? "")) found.push(piece.on(child));
    else {
      const pieces = [...parts.cut(plainOf(child))];
      found.push(...pieces.filter(({ mark }) => mark === deleted).map((piece) => piece.on(child)));
      found.push(pieces.some(({ mark }) => mark === inserted) ? marked(child, inserted) : child);
    }
  }
  const end = found.length - words.childCount + beforeFinalNotes(words.content);
  return Fragment.from([...found.slice(0, end), ...parts.rest(), ...found.slice(end)]);
}

/** The words of something among the words, as comparisons read it. */
function plainOf(node: Node): string {
  switch (node.type.name) {
    case "footnote":
    case "noteRepeat":
      return "";
    case "lineBreak":
      return "\n";
    case "placeholder":
      return `[${node.attrs["text"]}]`;
    case "paragraphLink":
      return `§${node.attrs["target"]}`;
    case "alternatives":
      return node.children.map((one) => `[${one.children.map(plainOf).join("")}]`).join(" ");
    default:
      return node.text ?? "";
  }
}

const marked = (node: Node, mark: Mark): Node => node.mark(mark.addToSet(node.marks));
const gone = (text: string): Node => schema.text(text, [deleted]);

/** A stretch of words: as before, new, or gone. */
class Piece {
  constructor(
    readonly text: string,
    readonly mark: Mark | null,
  ) {}

  /** The stretch as text, set as the words around it where it stands among them. */
  on(words: Node): Node {
    if (this.mark === deleted) return gone(this.text);
    const text = schema.text(this.text, words.isText ? words.marks : []);
    return this.mark === null ? text : marked(text, this.mark);
  }
}

/** Hands out a comparison along the words it was made of. */
class Parts {
  private readonly waiting: { op: DiffPart["op"]; text: string }[];

  constructor(diff: readonly DiffPart[], before: number) {
    this.waiting = diff.filter(({ text }) => text !== "").map(({ op, text }) => ({ op, text }));
    if (before > 0) this.waiting.unshift({ op: "equal", text: " ".repeat(before) });
  }

  /** Yields what stands along these words; what is gone comes before the words it stood before. */
  *cut(words: string): Generator<Piece> {
    let left = words;
    while (left !== "") {
      const next = this.waiting[0];
      if (next === undefined) {
        yield new Piece(left, null);
        return;
      }
      if (next.op === "delete") {
        this.waiting.shift();
        yield new Piece(next.text, deleted);
        continue;
      }
      const length = Math.min(left.length, next.text.length);
      yield new Piece(left.slice(0, length), next.op === "insert" ? inserted : null);
      left = left.slice(length);
      next.text = next.text.slice(length);
      if (next.text === "") this.waiting.shift();
    }
  }

  /** Returns what is gone at the end. */
  rest(): Node[] {
    return this.waiting.filter(({ op }) => op === "delete").map(({ text }) => gone(text));
  }
}
