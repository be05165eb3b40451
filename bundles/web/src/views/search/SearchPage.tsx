/** Comes with its own commit. */
export function SearchPage() {
  return null;
}
