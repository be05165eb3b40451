import { expect, type Page, test } from "@playwright/test";
import { enter, isAccessible } from "./people";

const hits = (page: Page) => page.getByRole("main").getByRole("listitem");

async function search(page: Page, words: string): Promise<void> {
  await page.goto("/search");
  await page.getByLabel("Search in all texts").fill(words);
  await page.getByRole("button", { name: "Search" }).click();
}

test("a symbol finds its document once in each language, one's own first", async ({ browser }) => {
  const page = await enter(browser, "translator");
  await search(page, "A/RES/81/900");
  await expect(page.getByText("6 texts")).toBeVisible();
  await expect(hits(page)).toHaveCount(6);
  await expect(hits(page).first()).toContainText("English");
  await expect(hits(page).first().getByRole("link")).toHaveCount(1);
});

test("words are found as they were typed first, and their passages lead to their place in the text", async ({
  browser,
}) => {
  const page = await enter(browser, "translator");
  await search(page, "cooperation");
  await expect(hits(page).first()).toContainText("English");
  await expect(hits(page).first().getByRole("link")).toHaveCount(3);
  await hits(page).first().getByRole("link", { name: /^OP/ }).first().click();
  await expect(page).toHaveURL(/\/en\/edit#/);
});

test("what a revision froze is shown as it was frozen", async ({ browser }) => {
  const page = await enter(browser, "translator");
  await search(page, "cooperation");
  await page.getByRole("button", { name: "Frozen revisions" }).click();
  await hits(page).first().getByRole("link", { name: /^OP/ }).first().click();
  await expect(page).toHaveURL(/\/revisions\/[^/]+\/en#/);
  await expect(page.getByText(/^Frozen as .* It is shown as it was then and cannot be changed\.$/)).toBeVisible();
  await expect(page.locator(".addressed")).toBeInViewport();
  await expect(page.getByRole("textbox", { name: /^Text of/ })).toHaveAttribute("aria-readonly", "true");
  await isAccessible(page);
});
