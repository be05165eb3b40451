import { describe, expect, it } from "vitest";
import { grouped, passagesOf } from "../src/model/findings";
import type { Finding } from "../src/model/wire";

const finding = (code: string, language: string, rest: Partial<Finding> = {}): Finding => ({
  code,
  severity: "error",
  language,
  block: null,
  message: code,
  ...rest,
});
const open = (language: string, block: string, position: number) =>
  finding("text.open-place", language, { block, position, label: block });
const missing = (field: string, language: string) => finding("metadata.missing", language, { details: { field } });

describe("findings", () => {
  it("stand by language in the given order, and by paragraph in the order of the text", () => {
    const { languages } = grouped([open("en", "OP2", 7), open("ru", "OP2", 7), open("en", "PP1", 2)], ["ru", "en"]);

    expect(languages.map(({ language, passages }) => [language, passages.map(({ label }) => label)])).toEqual([
      ["ru", ["OP2"]],
      ["en", ["PP1", "OP2"]],
    ]);
  });

  it("name a fact of the document once, whatever the number of its languages", () => {
    const { document, languages } = grouped(
      [missing("symbol", "en"), missing("symbol", "ru"), missing("agendaTitle.ru", "ru")],
      ["en", "ru"],
    );

    expect(document.map(({ details }) => details?.["field"])).toEqual(["symbol"]);
    expect(languages.map(({ language }) => language)).toEqual(["ru"]);
  });

  it("say the gravest of a paragraph first, and what is of the whole text before any paragraph", () => {
    const places = passagesOf([
      { ...open("en", "OP1", 4), severity: "warning" },
      open("en", "OP1", 4),
      finding("text.title-missing", "en"),
    ]);

    expect(places.map(({ block, findings }) => [block, findings.map(({ severity }) => severity)])).toEqual([
      [null, ["error"]],
      ["OP1", ["error", "warning"]],
    ]);
  });

  it("count what blocks in each language", () => {
    const { languages } = grouped([open("en", "OP1", 1), { ...open("en", "OP2", 2), severity: "info" }], ["en"]);

    expect(languages[0]?.blocking).toBe(1);
  });
});
