import { expect, test } from "vitest";
import { day } from "../src/i18n/dates";

test("a day without an hour is the same day wherever it is read", () => {
  const before = process.env["TZ"];
  try {
    for (const zone of ["Pacific/Honolulu", "UTC", "Pacific/Kiritimati"]) {
      process.env["TZ"] = zone;
      expect(day("2026-11-25", "en")).toBe("25 November 2026");
    }
  } finally {
    process.env["TZ"] = before ?? "";
  }
});
