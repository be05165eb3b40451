import { execFileSync } from "node:child_process";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { enter, isAccessible, mean, openDocument, openText } from "./people";

const text = (page: Page) => page.getByRole("textbox", { name: /^Text of/ });
const state = (page: Page) => page.getByRole("status");

/** Two people with the same text before them. */
async function two(browser: Browser): Promise<[Page, Page]> {
  const first = await enter(browser, "drafter");
  const second = await enter(browser, "coordinator");
  await openText(first);
  await second.goto(first.url());
  await mean(second);
  return [first, second];
}

/** Puts the caret at the end of the last operative paragraph. */
async function toTheEnd(page: Page): Promise<void> {
  await text(page).getByText("Decides", { exact: true }).last().click();
  await page.keyboard.press("Control+ArrowDown");
}

/** The text alone, paragraph by paragraph: without cursors and what is computed. */
function words(page: Page): Promise<string[]> {
  return text(page).evaluate((root) => {
    const copy = root.cloneNode(true) as HTMLElement;
    for (const widget of copy.querySelectorAll(".ProseMirror-widget")) widget.remove();
    return [...copy.querySelectorAll("p, h1, h2, h3, td, th")].map((block) => block.textContent ?? "");
  });
}

const has = (page: Page, words_: string) => expect.poll(async () => (await words(page)).join("\n")).toContain(words_);
const hasNot = (page: Page, words_: string) =>
  expect.poll(async () => (await words(page)).join("\n")).not.toContain(words_);

async function equal(first: Page, second: Page): Promise<void> {
  for (const page of [first, second]) await expect(state(page)).toHaveText("Saved", { timeout: 40_000 });
  await expect.poll(async () => JSON.stringify(await words(first)) === JSON.stringify(await words(second))).toBe(true);
}

const unique = (what: string): string => `${what}${Date.now()}`;

test("two people write in one text, see each other's words and where they are, and undo only their own", async ({
  browser,
}) => {
  const [first, second] = await two(browser);
  const mine = unique("mine");
  const theirs = unique("theirs");
  await toTheEnd(first);
  await first.keyboard.type(` ${mine}`);
  await has(second, mine);
  await expect(text(second).locator(".their-cursor")).toHaveText("Demo Drafter");

  await first.keyboard.press("Enter");
  await first.keyboard.type("requests a new paragraph");
  await has(second, "requests a new paragraph");
  await text(second).getByText("requests a new paragraph").click();
  await second.keyboard.press("End");
  await second.keyboard.type(` ${theirs}`);
  await has(first, theirs);
  await expect(text(first).locator(".their-cursor")).toHaveText("Demo Coordinator");

  for (let i = 0; i < 40; i++) await first.keyboard.press("Control+z");
  await hasNot(second, mine);
  await has(second, theirs);
  await equal(first, second);
});

test("words written while the network is away wait, are counted, and arrive", async ({ browser }) => {
  const [first, second] = await two(browser);
  const mark = unique("away");
  await toTheEnd(first);
  await first.context().setOffline(true);
  await expect(state(first)).toHaveText("Offline");
  await first.keyboard.type(` ${mark}`);
  await expect(state(first)).toHaveText(`Offline · ${mark.length + 1} changes waiting`);
  await toTheEnd(second);
  await second.keyboard.type(" meanwhile");
  await expect(state(second)).toHaveText("Saved");
  await hasNot(second, mark);

  await first.context().setOffline(false);

  await has(second, mark);
  await has(first, "meanwhile");
  await equal(first, second);
});

test("words of a window that was closed while the network was away are sent by the next", async ({ browser }) => {
  const [first, second] = await two(browser);
  const mark = unique("closed");
  const address = first.url();
  await toTheEnd(first);
  await first.context().setOffline(true);
  await first.keyboard.type(` ${mark}`);
  await expect(state(first)).toHaveText(`Offline · ${mark.length + 1} changes waiting`);
  await first.close();
  await first.context().setOffline(false);
  await hasNot(second, mark);

  const again = await first.context().newPage();
  await again.goto(address);
  await mean(again);

  await has(second, mark);
  await equal(again, second);
});

test("words written while the server is away arrive when it is back", async ({ browser }) => {
  const command = process.env["TRAVAUX_COMMAND"];
  const data = process.env["TRAVAUX_DATA"];
  test.skip(command === undefined || data === undefined, "TRAVAUX_COMMAND and TRAVAUX_DATA name the server to restart");
  const server = (...what: string[]) =>
    execFileSync(command ?? "", [...what, "--data", data ?? ""], { stdio: "ignore" });
  const [first, second] = await two(browser);
  const mark = unique("restart");
  await toTheEnd(first);
  server("down");
  try {
    await expect(state(first)).toHaveText("Offline");
    await first.keyboard.type(` ${mark}`);
    await expect(state(first)).toHaveText(`Offline · ${mark.length + 1} changes waiting`);
  } finally {
    server("up", "--demo", "--port", new URL(first.url()).port);
  }

  await expect(state(second)).toHaveText("Saved", { timeout: 40_000 });
  await has(second, mark);
  await equal(first, second);
});

test("refused words stay on the screen, also after the page is loaded anew, until their writer lets them go", async ({
  browser,
}) => {
  const page = await enter(browser, "drafter");
  let refusing = true;
  await page.routeWebSocket("**/api/v1/live", (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((frame) => {
      const { type, ref, base } = JSON.parse(String(frame)) as { type: string; ref: string; base: number };
      const no = { type: "reject", ref, code: "step.unfit", why: "This does not fit here.", v: base };
      if (refusing && type === "commit") socket.send(JSON.stringify(no));
      else server.send(frame);
    });
  });
  await openText(page);
  await toTheEnd(page);
  const mark = unique("refused");
  await page.keyboard.insertText(` ${mark}`);
  const lost = page.getByText("These words could not be kept in the text:");
  await expect(lost).toContainText(mark);
  await hasNot(page, mark);
  await expect(page.getByRole("button", { name: "Copy the words" })).toBeVisible();
  await isAccessible(page);

  refusing = false;
  await page.reload();
  await expect(lost).toContainText(mark);
  await page.getByRole("button", { name: "Close" }).last().click();
  await expect(lost).toBeHidden();
  await page.reload();
  await expect(state(page)).toHaveText("Saved");
  await expect(lost).toBeHidden();
});

test("the screens of a drafter are accessible", async ({ browser }) => {
  const page = await enter(browser, "drafter");
  await isAccessible(page);
  await openDocument(page);
  await isAccessible(page);
  await page.getByRole("link", { name: "Write" }).first().click();
  await expect(state(page)).toHaveText("Read only");
  await isAccessible(page);
  await mean(page);
  await isAccessible(page);
});

test("a text that was issued is changed by nobody who does not mean to", async ({ browser }) => {
  const page = await enter(browser, "drafter");
  await openDocument(page);
  await page.getByRole("link", { name: "Write" }).first().click();
  await expect(page.getByText(/^Issued as A\/RES\/81\/900 on /)).toBeVisible();
  await expect(state(page)).toHaveText("Read only");
  const before = await words(page);
  await text(page).getByText("Decides", { exact: true }).last().click();
  await page.keyboard.type("by accident");
  expect(await words(page)).toEqual(before);

  await mean(page);
  await page.reload();
  await expect(state(page)).toHaveText("Saved");
  await expect(page.getByText(/this is a new draft of it/)).toBeVisible();
});

test("a key without a use here says so", async ({ browser }) => {
  const page = await enter(browser, "drafter");
  await openText(page);
  await text(page).getByText("Decides", { exact: true }).last().click();
  await page.keyboard.press("Control+Alt+a");
  const line = page.getByText("put the cursor between square brackets first");
  await expect(line).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(line).toHaveCount(0);
});
