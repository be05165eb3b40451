import { expect, type Page, test } from "@playwright/test";
import { enter, isAccessible } from "./people";

const text = (page: Page) => page.getByRole("textbox", { name: /^Text of/ });

/** Begins an empty draft of one's own, so that no other journey meets it. */
async function begin(page: Page, title: string): Promise<string> {
  await page.goto("/");
  await page.getByRole("main").getByRole("link").first().click();
  await page.getByRole("button", { name: "New document" }).click();
  await page.getByLabel("Title").fill(title);
  await isAccessible(page);
  await page.getByRole("button", { name: "Begin to write" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved");
  return /documents\/([^/]+)/.exec(page.url())?.[1] ?? "";
}

/** Types, and presses the keys that stand in angle brackets. */
async function write(page: Page, script: string): Promise<void> {
  for (const part of script.split(/(<[^>]+>)/).filter(Boolean)) {
    const key = /^<(.+)>$/.exec(part)?.[1];
    await (key === undefined ? page.keyboard.type(part) : page.keyboard.press(key));
    // Keys arrive faster here than anybody presses them; the page hears of a moved caret only in a task of its own.
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
  }
}

test("a drafter makes every structure by keyboard, and what was made is in the exports", async ({ browser }) => {
  const page = await enter(browser, "drafter");
  const id = await begin(page, `Keyboard ${Date.now()}`);
  const date = " of 18 November 2024";
  const labels = (kind: string) =>
    text(page)
      .locator(`.${kind}.labelled`)
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-label")));

  await text(page).locator(".operativeParagraph").click();
  await write(page, "<Control+Alt+u>");
  await write(
    page,
    `Recalling<Control+l> its resolution 79/10${date}${"<ArrowLeft>".repeat(date.length + 2)}<Control+k><End><Control+Alt+f>A/79/302.<Enter>`,
  );
  await text(page).locator(".operativePart .operativeParagraph").click();
  await write(
    page,
    "Invites<Control+l> both organizations<Enter>to train<Tab><Enter>together<Tab><Enter>to report<Shift+Tab>",
  );
  await write(
    page,
    "<Control+Enter><Shift+Tab>Decides<Control+l> the period <Control+Alt+b>2026-2030<Enter>2021-2025<Control+Alt+d>",
  );
  await page.getByRole("textbox", { name: "Delegations" }).fill("AM KG");
  await page.keyboard.press("Enter");
  await expect(text(page).locator(".tag:not(.nobody)")).toHaveText("AM KG");
  await write(page, "<Escape> as in paragraph <Control+Alt+k>");
  await isAccessible(page);
  await write(page, "1 (a) (i)<ArrowDown><Enter>");
  await expect(text(page).locator(".paragraphLink")).toHaveAttribute("data-reference", "1 (a) (i)");
  expect(await labels("operativeParagraph")).toEqual(["1.", "2."]);
  expect(await labels("subParagraph")).toEqual(["(a)", "(i)", "(b)"]);

  await write(page, "<Control+Alt+n>");
  await write(page, "79/302<ArrowDown><Enter>");
  await expect(text(page).locator(".noteRepeat")).toHaveAttribute("data-mark", "1");
  await write(page, "<Control+Alt+t>No.<Tab>Event<Tab>Place<Tab>1<Tab>Conference<Tab>Minsk<Tab>2");
  await expect(text(page).locator("tr")).toHaveCount(3);
  await write(page, "<Alt+F10>");
  await isAccessible(page);
  await write(page, "annex<Enter>");
  await write(page, "Programme of work<Enter>First step");
  await expect(page.getByRole("status")).toHaveText("Saved");

  const plain = await (await page.request.get(`/api/v1/documents/${id}/languages/en.txt`)).text();
  for (const words of [
    "1. Invites both organizations",
    "(a) to train",
    "(i) together",
    "[2026-2030] [2021-2025]",
    "Conference",
    "Annex",
    "Programme of work",
  ])
    expect(plain).toContain(words);
  expect(plain).toContain("A/79/302.");
  const akn = await (await page.request.get(`/api/v1/documents/${id}/languages/en.akn.xml`)).text();
  expect(akn).toContain('href="/akn/un/statement/deliberation/unga/2024-11-18/79-10"');
  for (const element of ["<table", "<authorialNote", "<noteRef", "<attachment", "<point"])
    expect(akn).toContain(element);
});

test("undo is one's own, and takes structure back as well", async ({ browser }) => {
  const page = await enter(browser, "drafter");
  await begin(page, `Undo ${Date.now()}`);
  await text(page).locator(".operativePart .operativeParagraph").click();
  await write(page, "Decides<Enter>Requests<Tab>");
  await expect(text(page).locator(".subParagraph")).toHaveCount(1);
  await write(page, "<Control+z>");
  await expect(text(page).locator(".subParagraph")).toHaveCount(0);
  await write(page, "<Control+Shift+z>");
  await expect(text(page).locator(".subParagraph")).toHaveCount(1);
  await expect(page.getByRole("status")).toHaveText("Saved");
});
