import { expect, test } from "@playwright/test";
import { enter, openDocument } from "./people";
import { picture } from "./pictures";

test("the pictures of the translator's guide", async ({ browser }) => {
  const page = await enter(browser, "translator");
  await page.setViewportSize({ width: 1280, height: 800 });
  await openDocument(page);
  await page.goto(`${page.url()}/fr/translate`);
  const row = page.locator(".preambularParagraph", { has: page.getByText("PP2", { exact: true }) });
  await row.locator(".words").click();
  await expect(page.locator(".current")).toContainText("PP2");
  await page.locator(".rows").evaluate((rows) => rows.scrollTo(0, 0));
  await picture(page, "translator-bench");
});
