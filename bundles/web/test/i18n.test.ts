import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue } from "../src/editor/commands/catalogue";
import en from "../src/i18n/messages.en.json";
import ru from "../src/i18n/messages.ru.json";

const plural = /_(zero|one|two|few|many|other)$/;

function keys(messages: object, prefix = ""): Set<string> {
  const found = new Set<string>();
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === "object") for (const inner of keys(value, `${prefix}${key}.`)) found.add(inner);
    else found.add(prefix + key.replace(plural, ""));
  }
  return found;
}

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(`src/${name}`, "utf8"));
const named = new Set(
  sources.flatMap((text) => [...text.matchAll(/"([a-zA-Z]+(?:\.[\w-]+)+)"/g)].map(([, key = ""]) => key)),
);
const composed = new Set(
  sources.flatMap((text) => [...text.matchAll(/`((?:[a-zA-Z]+\.)+)\$\{/g)].map(([, key = ""]) => key)),
);

/** Permissions look like messages and are none. */
const permissions = new Set(
  sources.flatMap((text) => [...text.matchAll(/\bmay\(\w+, "([a-z.]+)"/g)].map(([, code = ""]) => code)),
);

describe("the messages of the interface", () => {
  const all = keys(en);

  it("are the same in English and Russian", () => {
    expect([...keys(ru)].sort()).toEqual([...all].sort());
  });

  it("hold the same places to be filled in both", () => {
    const places = (messages: object): Record<string, string> =>
      Object.fromEntries(
        Object.entries(messages).flatMap(([key, value]) =>
          typeof value === "object"
            ? Object.entries(places(value)).map(([inner, said]) => [`${key}.${inner}`, said])
            : plural.test(key)
              ? []
              : [[key, [...String(value).matchAll(/\{\{\w+\}\}/g)].map(String).sort().join()]],
        ),
      );
    expect(places(ru)).toEqual(places(en));
  });

  it("are there wherever one is asked for by name", () => {
    const roots = new Set(Object.keys(en));
    const asked = [...named].filter((key) => roots.has(key.split(".")[0] ?? ""));
    expect(asked.filter((key) => !all.has(key) && !permissions.has(key))).toEqual([]);
  });

  it("are each asked for somewhere", () => {
    const unused = [...all].filter((key) => !named.has(key) && ![...composed].some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });

  it("are where the words of every screen come from", () => {
    const typed = sources.flatMap((text) => [
      ...[...text.matchAll(/>\s*([A-Z][a-z]+[^<>{}();=]*)<\//g)].map(([, words = ""]) => words.trim()),
      ...[...text.matchAll(/(?:aria-label|title|placeholder|label)="([^"]+)"/g)].map(([, words = ""]) => words),
    ]);
    expect(typed.filter((words) => words !== "Travaux")).toEqual([]);
  });

  it("name every action of the editor", () => {
    const actions = catalogue("en").flatMap((group) => group.actions.map(({ name }) => name));
    expect(Object.keys(en.editor.actions).sort()).toEqual([...actions, "menu"].sort());
  });
});
