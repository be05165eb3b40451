/** Returns the first letters of the first two words of a name. */
export function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}

/** Returns the name of whoever did something, however the resource says it. */
export function nameOf(actor: { readonly name: string } | string | null | undefined): string {
  if (actor === null || actor === undefined) return "";
  return typeof actor === "string" ? actor : actor.name;
}

/** Returns which of the eight hues stands for a person or delegation; the same text gives the same hue. */
export function hueOf(text: string): number {
  let hash = 7;
  for (const character of text) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return (hash % 8) + 1;
}
