import { describe, expect, it } from "vitest";
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

describe("the messages of the interface", () => {
  it("are the same in English and Russian", () => {
    expect([...keys(ru)].sort()).toEqual([...keys(en)].sort());
  });
});
