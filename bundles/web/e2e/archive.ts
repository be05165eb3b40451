import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

const directory = Buffer.from("PK\x01\x02", "latin1");

/** Reads one entry of a ZIP file as text, by the central directory at its end. */
export function entryOf(path: string, name: string): string {
  const zip = readFileSync(path);
  for (let at = zip.indexOf(directory); at >= 0; at = zip.indexOf(directory, at + 46)) {
    const found = zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if (found !== name) continue;
    const head = zip.readUInt32LE(at + 42);
    const start = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString("utf8");
  }
  throw new Error(`${path} has no entry ${name}.`);
}
