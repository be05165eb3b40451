import { expect, type Page, test } from "@playwright/test";
import { enter, isAccessible, openDocument } from "./people";

const text = (page: Page) => page.getByRole("textbox", { name: /^Text of/ });

async function write(page: Page): Promise<void> {
  await openDocument(page);
  await page.getByRole("link", { name: "Write" }).first().click();
  await expect(page.getByRole("status")).toHaveText("Saved");
}

test("two people write in one text, and a broken connection loses nothing", async ({ browser }) => {
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

  await first.context().setOffline(true);
  await first.keyboard.type(" offline");
  await first.context().setOffline(false);
  await expect(text(second).getByText(`${mark} offline`)).toBeVisible({ timeout: 40_000 });

  await first.keyboard.press("Enter");
  await first.keyboard.type("Requests a new paragraph");
  await expect(text(second).getByText("Requests a new paragraph")).toBeVisible();
  for (let i = 0; i < 60; i++) await first.keyboard.press("Control+z");
  await expect(text(second).getByText("Requests a new paragraph")).toBeHidden();
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
