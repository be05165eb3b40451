import { expect, type Page, test } from "@playwright/test";
import { enter, isAccessible, openDocument } from "./people";

const text = (page: Page) => page.getByRole("textbox", { name: /^Text of/ });

async function write(page: Page): Promise<void> {
  await openDocument(page);
  await page.getByRole("link", { name: "Write" }).first().click();
  await expect(page.getByRole("status")).toHaveText("Saved");
}

test("two people write in one text and see each other's words", async ({ browser }) => {
  const first = await enter(browser, "drafter");
  const second = await enter(browser, "drafter");
  await write(first);
  const address = first.url();
  await second.goto(address);
  await expect(second.getByRole("status")).toHaveText("Saved");
  const mark = `together ${Date.now()}`;

  await text(first).getByText("Decides").last().click();
  await first.keyboard.press("End");
  await first.keyboard.type(` ${mark}`);
  await expect(text(second).getByText(mark)).toBeVisible();
  await expect(first.getByRole("status")).toHaveText("Saved");
});

test("the screens of a drafter are accessible", async ({ browser }) => {
  const page = await enter(browser, "drafter");
  await isAccessible(page);
  await openDocument(page);
  await isAccessible(page);
  await page.getByRole("link", { name: "Write" }).first().click();
  await expect(page.getByRole("status")).toHaveText("Saved");
  await isAccessible(page);
});
