import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { enter, isAccessible, mean, openDocument, openText, toTheEndOf } from "./people";

const saved = (page: Page) => expect(page.getByRole("status").first()).toHaveText("Saved");

/** The labels of the rows that are stale. */
const stale = (page: Page) => page.locator(".is-stale > .n").allTextContents();

const row = (page: Page, label: string): Locator =>
  page.locator(".preambularParagraph", { has: page.getByText(label, { exact: true }) });

/** A drafter before the English text, a translator before the French beside it, and a coordinator who reviews that. */
async function all(browser: Browser): Promise<{ drafter: Page; translator: Page; reviewer: Page }> {
  const drafter = await enter(browser, "drafter");
  await openText(drafter);
  const translator = await enter(browser, "translator");
  await translator.goto(drafter.url().replace(/\/en\/edit.*$/, "/fr/translate"));
  await mean(translator);
  const reviewer = await enter(browser, "coordinator");
  await reviewer.goto(translator.url());
  await mean(reviewer);
  return { drafter, translator, reviewer };
}

/** Somebody says of a paragraph that it is reviewed, once the words of the others are there, or are gone. */
async function review(page: Page, label: string, words: string, there: boolean): Promise<void> {
  const here = row(page, label);
  await expect(here.locator(".words", { hasText: words })).toHaveCount(there ? 1 : 0);
  await expect(here.getByText("Translated", { exact: true })).toBeVisible();
  await here.locator(".words").click();
  await page.keyboard.press("Control+Shift+Enter");
  await expect(here.getByText("Reviewed", { exact: true })).toBeVisible();
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
  const { drafter, translator, reviewer } = await all(browser);
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
  // Who confirms a translation confirms it for the source they see: all of it has to be there.
  await expect(here.locator("ins").last()).toHaveText("and beyond");
  await alsoHere();
  const plus = " et au-delà";
  await toTheEndOf(here.locator(".words"));
  await translator.keyboard.type(plus);
  await expect(here.locator(".is-stale")).toBeVisible();
  await translator.keyboard.press("Control+Enter");
  await others();
  await expect(here.getByText("Translated", { exact: true })).toBeVisible();

  // Nobody reviews their own translation, and is told so.
  await here.locator(".words").click();
  await expect(translator.getByText("You translated this; somebody else reviews it.")).toBeVisible();
  await translator.keyboard.press("Control+Shift+Enter");
  await expect(here.getByText("Translated", { exact: true })).toBeVisible();
  await review(reviewer, label, plus, true);
  await expect(here.getByText("Reviewed", { exact: true })).toBeVisible();
  expect(await stale(translator)).toEqual(before);

  // The text is left as it was found.
  await takeBack(drafter, more);
  await expect(here.locator("del").last()).toHaveText("and beyond");
  await alsoHere();
  await toTheEndOf(here.locator(".words"));
  await takeBack(translator, plus);
  await translator.keyboard.press("Control+Enter");
  await others();
  await review(reviewer, label, plus, false);
});

test("the source reads as on its page: leads, notes, punctuation; a new note is added beside it", async ({
  browser,
}) => {
  const { drafter, translator } = await all(browser);
  const paragraph = drafter.locator(".preambularParagraph .wording", { hasText: /^Welcoming/ });
  const here = row(translator, "PP14");
  await expect(here.locator(".source em.lead")).toHaveText(/^Welcoming/);
  await expect(here.locator(".source .computed")).toHaveText(",");

  await toTheEndOf(paragraph);
  await drafter.keyboard.press("Control+Alt+f");
  await drafter.getByRole("textbox", { name: "Footnote" }).pressSequentially("See A/79/1.");
  await drafter.keyboard.press("Escape");
  await saved(drafter);
  const note = here.locator(".note-row");
  await expect(note.locator(".source-words")).toHaveText("See A/79/1.");
  await expect(here.locator(".source .footnote")).toHaveCount(1);

  await note.getByRole("button", { name: "Add the note" }).click();
  await translator.getByRole("textbox", { name: "Footnote" }).pressSequentially("Voir A/79/1.");
  await translator.keyboard.press("Escape");
  await saved(translator);
  await expect(note.locator(".note-words")).toHaveText("Voir A/79/1.");
  await expect(note.getByText("Translated", { exact: true })).toBeVisible();

  // The text is left as it was found: both notes go.
  for (const page of [translator, drafter]) {
    for (let i = 0; i < 20; i++) await page.keyboard.press("Control+z");
    await saved(page);
  }
  await expect(note).toHaveCount(0);
});
