import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { enter, isAccessible, openDocument, toTheEndOf } from "./people";

const saved = (page: Page) => expect(page.getByRole("status").first()).toHaveText("Saved");

/** The labels of the rows that are stale. */
const stale = (page: Page) => page.locator(".is-stale > .n").allTextContents();

const row = (page: Page, label: string): Locator =>
  page.locator(".preambularParagraph", { has: page.getByText(label, { exact: true }) });

/** A drafter before the English text, and a translator before the French beside it. */
async function both(browser: Browser): Promise<{ drafter: Page; translator: Page }> {
  const drafter = await enter(browser, "drafter");
  await openDocument(drafter);
  await drafter.getByRole("link", { name: "Write" }).first().click();
  await saved(drafter);
  const translator = await enter(browser, "translator");
  await translator.goto(drafter.url().replace(/\/en\/edit.*$/, "/fr/translate"));
  await saved(translator);
  return { drafter, translator };
}

async function takeBack(page: Page, words: string): Promise<void> {
  for (const _ of words) await page.keyboard.press("Backspace");
  await saved(page);
}

test("a translator sees source and target side by side and marks a paragraph", async ({ browser }) => {
  const page = await enter(browser, "translator");
  await openDocument(page);
  await page.getByRole("link", { name: "Translate" }).first().click();
  await expect(page.getByRole("heading", { name: "Progress" })).toBeVisible();
  await expect(page.getByText("PP1", { exact: true })).toBeVisible();
  await isAccessible(page);
});

test("a paragraph turns stale with its source, it alone, and shows the words, until they are back or translated", async ({
  browser,
}) => {
  const { drafter, translator } = await both(browser);
  const label = "PP14";
  const here = row(translator, label);
  await expect(here.locator(".source")).toBeVisible();
  const before = await stale(translator);
  expect(before).not.toContain(label);
  const others = () => expect.poll(() => stale(translator)).toEqual(before);
  const alsoHere = async () => {
    await expect(here.locator(".is-stale")).toBeVisible();
    expect((await stale(translator)).filter((name) => name !== label)).toEqual(before);
  };

  const more = " and beyond";
  await toTheEndOf(drafter.locator(".preambularParagraph .wording", { hasText: /^Welcoming/ }));
  await drafter.keyboard.type(more);
  await expect(here.locator("ins").last()).toHaveText("and beyond");
  await alsoHere();
  await expect(translator.getByRole("radio", { name: /^Stale/ })).toHaveText(`Stale ${before.length + 1}`);

  await takeBack(drafter, more);
  await others();
  await expect(here.locator("ins")).toHaveCount(0);

  await drafter.keyboard.type(more);
  await alsoHere();
  const plus = " et au-delà";
  await toTheEndOf(here.locator(".words"));
  await translator.keyboard.type(plus);
  await expect(here.locator(".is-stale")).toBeVisible();
  await translator.keyboard.press("Control+Enter");
  await others();
  await expect(here.getByText("Translated", { exact: true })).toBeVisible();

  await here.locator(".words").click();
  await translator.keyboard.press("Control+Shift+Enter");
  await expect(here.getByText("Reviewed", { exact: true })).toBeVisible();
  expect(await stale(translator)).toEqual(before);

  // The text is left as it was found.
  await takeBack(drafter, more);
  await alsoHere();
  await toTheEndOf(here.locator(".words"));
  await takeBack(translator, plus);
  await translator.keyboard.press("Control+Enter");
  await others();
  await here.locator(".words").click();
  await translator.keyboard.press("Control+Shift+Enter");
  await expect(here.getByText("Reviewed", { exact: true })).toBeVisible();
});
