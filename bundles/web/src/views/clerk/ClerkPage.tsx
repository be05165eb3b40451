/** Comes with its own commit. */
export function ClerkPage() {
  return null;
}
