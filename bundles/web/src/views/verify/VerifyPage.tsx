/** Comes with its own commit. */
export function VerifyPage() {
  return null;
}
