// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { Link, MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { speak, startI18n } from "../src/i18n/i18n";
import { GuardedOutlet } from "../src/views/ui/ErrorBoundary";

function Broken(): never {
  throw new TypeError("cannot read 'items' of undefined");
}

function Frame() {
  return (
    <>
      <Link to="/whole">to the whole page</Link>
      <GuardedOutlet />
    </>
  );
}

let root: Root;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  startI18n();
  root = createRoot(document.body.appendChild(document.createElement("div")));
  await act(async () =>
    root.render(
      <MemoryRouter initialEntries={["/broken"]}>
        <Routes>
          <Route element={<Frame />}>
            <Route path="/broken" element={<Broken />} />
            <Route path="/whole" element={<p>whole</p>} />
          </Route>
        </Routes>
      </MemoryRouter>,
    ),
  );
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe("a page that fails", () => {
  it("says what happened, what is safe and what to do, within the frame that stands", () => {
    const said = document.querySelector("[role=alert]")?.textContent ?? "";

    expect(said).toContain("This page could not be shown.");
    expect(said).toContain("Nothing is lost");
    expect(said).toContain("Load the page again");
    expect(document.body.textContent).toContain("to the whole page");
  });

  it("says so in Russian too", async () => {
    await act(async () => speak("ru"));

    expect(document.querySelector("[role=alert]")?.textContent).toContain("Эту страницу не удалось показать.");
    await act(async () => speak("en"));
  });

  it("leaves the next page alone", async () => {
    await act(async () => document.querySelector("a")?.click());

    expect(document.body.textContent).toContain("whole");
    expect(document.querySelector("[role=alert]")).toBeNull();
  });
});
