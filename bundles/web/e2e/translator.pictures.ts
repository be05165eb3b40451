import { expect, test } from "@playwright/test";
import { enter, mean, openDocument, openText, toTheEndOf } from "./people";
import { picture } from "./pictures";

test("the pictures of the translator's guide", async ({ browser }) => {
  const page = await enter(browser, "translator");
  await page.setViewportSize({ width: 1280, height: 800 });
  await openDocument(page);
  await page.goto(`${page.url()}/fr/translate`);
  await mean(page);
  const row = page.locator(".preambularParagraph", { has: page.getByText("PP2", { exact: true }) });
  await row.locator(".words").click();
  await expect(page.locator(".current")).toContainText("PP2");
  await page.locator(".rows").evaluate((rows) => rows.scrollTo(0, 0));
  await picture(page, "translator-bench");

  const drafter = await enter(browser, "drafter");
  await openText(drafter);
  await toTheEndOf(drafter.locator(".preambularParagraph .wording", { hasText: /^Recalling its/ }));
  const words = " for the first time";
  await drafter.keyboard.type(words);
  await expect(row.locator("ins").last()).toHaveText(words.trim());
  await row.locator(".words").click();
  await picture(page, "translator-stale");
  for (const _ of words) await drafter.keyboard.press("Backspace");
  await expect(row.locator(".is-stale")).toHaveCount(0);
});
