/** Comes with its own commit. */
export function BenchPage() {
  return null;
}
