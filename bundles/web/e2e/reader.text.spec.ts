import { expect, test } from "@playwright/test";
import { enter, openDocument } from "./people";

test("who may only read a text reads it, and can neither type nor insert", async ({ browser }) => {
  const page = await enter(browser, "translator");
  await openDocument(page);
  await page.getByRole("listitem").filter({ hasText: "English" }).getByRole("link", { name: "Read" }).click();
  await expect(page.getByRole("status")).toHaveText("Read only");
  const text = page.getByRole("textbox", { name: /^Text of/ });
  const before = await text.textContent();

  await text.getByText("Decides").last().click();
  await page.keyboard.type("nobody reads this");
  await page.keyboard.press("Enter");

  expect(await text.textContent()).toBe(before);
  await expect(page.getByRole("button", { name: "Insert" })).toHaveCount(0);
});
