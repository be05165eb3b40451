/** Returns the id of the block that an address names after its `#`; empty where it names none, or nothing that can be read. */
export function addressedBlock(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}
