/** Comes with its own commit. */
export function AdministrationPage() {
  return null;
}
