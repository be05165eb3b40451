import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join("src", name));

/** Which files of ours each file imports, types included. */
const imports = new Map(
  files.map((file) => {
    const named = [...readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"((?:\.|@\/)[^"]*)"/g)].map(
      ([, path = ""]) => (path.startsWith("@/") ? join("src", path.slice(2)) : join(dirname(file), path)),
    );
    return [file, named.flatMap((path) => [`${path}.ts`, `${path}.tsx`].filter((one) => files.includes(one)))];
  }),
);

/** Returns the way from a file back to itself, if there is one. */
function circle(start: string): string[] | null {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of imports.get(way.at(-1) ?? "") ?? []) {
      if (next === start) return [...way, next];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
}

describe("the files of the web application", () => {
  it("import each other in no circle", () => {
    expect(files.map(circle).filter((way) => way !== null)).toEqual([]);
  });

  it("do not reach from the editor to the screens", () => {
    const upwards = [...imports].flatMap(([file, named]) =>
      file.startsWith("src/editor/")
        ? named.filter((one) => one.startsWith("src/views/")).map((one) => `${file} -> ${one}`)
        : [],
    );
    expect(upwards).toEqual([]);
  });
});
