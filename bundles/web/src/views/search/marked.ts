export interface Part {
  readonly at: number;
  readonly text: string;
  readonly hit: boolean;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", "#39": "'" };

/** Splits a snippet, which is escaped text with `<mark>` around the hits, into parts; nothing of it is ever put in as HTML. */
export function marked(snippet: string): readonly Part[] {
  const parts: Part[] = [];
  let hit = false;
  for (const piece of snippet.split(/(<\/?mark>)/)) {
    if (piece === "<mark>" || piece === "</mark>") hit = piece === "<mark>";
    else if (piece !== "") {
      const text = piece.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
      parts.push({ at: parts.length, text, hit });
    }
  }
  return parts;
}

/** Returns the words of a snippet. */
export const plain = (snippet: string): string =>
  marked(snippet)
    .map(({ text }) => text)
    .join("");
