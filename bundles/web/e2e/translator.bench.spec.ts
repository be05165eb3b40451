import { expect, test } from "@playwright/test";
import { enter, isAccessible, openDocument } from "./people";

test("a translator sees source and target side by side and marks a paragraph", async ({ browser }) => {
  const page = await enter(browser, "translator");
  await openDocument(page);
  await page.getByRole("link", { name: "Translate" }).first().click();
  await expect(page.getByRole("heading", { name: "Progress" })).toBeVisible();
  await expect(page.getByText("PP1", { exact: true })).toBeVisible();
  await isAccessible(page);
});
