/** Comes with its own commit. */
export function EditorPage() {
  return null;
}
