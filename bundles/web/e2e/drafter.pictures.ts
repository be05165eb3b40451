import { expect, test } from "@playwright/test";
import { enter, mean, openDocument } from "./people";
import { picture } from "./pictures";

test("the pictures of the drafter's guide", async ({ browser }) => {
  const page = await enter(browser, "drafter");
  await page.setViewportSize({ width: 1280, height: 800 });
  await picture(page, "drafter-dossiers");
  await openDocument(page);
  await picture(page, "drafter-document");
  await page.getByRole("link", { name: "Write" }).first().click();
  await mean(page);
  const text = page.getByRole("textbox", { name: /^Text of/ });
  await text.locator(".operativeParagraph").nth(1).click();
  await expect(page.getByText("Nothing to correct here.").or(page.locator(".finding").first())).toBeVisible();
  await page.locator(".desk").evaluate((desk) => desk.scrollTo(0, 0));
  await picture(page, "drafter-editor");
  await page.getByRole("button", { name: "Insert" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await picture(page, "drafter-insert");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Keyboard" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await picture(page, "drafter-keyboard");
  await page.keyboard.press("Escape");
  await text.locator(".footnote").first().click();
  await expect(page.getByRole("textbox", { name: "Footnote" })).toBeVisible();
  await picture(page, "drafter-footnote");
});
