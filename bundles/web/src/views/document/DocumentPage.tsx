/** Comes with its own commit. */
export function DocumentPage() {
  return null;
}
