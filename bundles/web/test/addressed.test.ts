import { describe, expect, it } from "vitest";
import { addressedBlock } from "@/model/addressed";

describe("an address", () => {
  it("names a block", () => expect(addressedBlock("#pp%2D1")).toBe("pp-1"));
  it("names none", () => expect(addressedBlock("")).toBe(""));
  it("that cannot be read names none", () => expect(addressedBlock("#100%")).toBe(""));
});
