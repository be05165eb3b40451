import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import routes from "../src/routes.json";

/** The server answers 404 where the list knows no screen: whatever the application routes must come from it. */
describe("the addresses of the screens", () => {
  const app = readFileSync("src/views/App.tsx", "utf8");
  const routed = [...app.matchAll(/<Route\b[^>]*?\bpath=("[^"]*"|\{[^}]*\})/g)].map(([, path]) => path);

  it("are all in the list, which the server reads too", () => {
    expect(routed).toEqual(expect.arrayContaining(["{routes.home}", "{routes.document}"]));
    expect(routed.filter((path) => path !== '"*"' && !/^\{routes\.\w+\}$/.test(path ?? ""))).toEqual([]);
  });

  it("have a screen each", () => {
    expect(routed.filter((path) => path !== '"*"').sort()).toEqual(
      Object.keys(routes)
        .map((name) => `{routes.${name}}`)
        .sort(),
    );
  });
});
