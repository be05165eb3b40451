import { type Browser, expect, type Page, test } from "@playwright/test";
import { entryOf } from "./archive";
import { enter, isAccessible, mean, openDocument, toTheEndOf } from "./people";

const label = "PP9";
/** Words of this run alone: a waiver is for the very words that stood there. */
const more = ` ${Date.now().toString(36).replace(/\d/g, "x")}`;
const reason = "Agreed with the translation service for this issue.";
const saved = (page: Page) => expect(page.getByRole("status").first()).toHaveText("Saved");
const row = (page: Page) => page.locator(".preambularParagraph", { has: page.getByText(label, { exact: true }) });

/** A translator writes in one paragraph and leaves it translated, not reviewed. */
async function leaveUnreviewed(browser: Browser): Promise<Page> {
  const page = await enter(browser, "translator");
  await openDocument(page);
  await page.goto(`${page.url()}/fr/translate`);
  await mean(page);
  await toTheEndOf(row(page).locator(".words"));
  await page.keyboard.type(more);
  await saved(page);
  await page.keyboard.press("Control+Enter");
  await expect(row(page).getByText("Translated", { exact: true })).toBeVisible();
  return page;
}

/** The paragraph is left as it was found: the translator takes the words back, and somebody else reviews what is left. */
async function putBack(browser: Browser, page: Page): Promise<void> {
  await toTheEndOf(row(page).locator(".words"));
  for (const _ of more) await page.keyboard.press("Backspace");
  await saved(page);
  const reviewer = await enter(browser, "coordinator");
  await reviewer.goto(page.url());
  await mean(reviewer);
  await row(reviewer).locator(".words").click();
  // A reviewer vouches for the words they saw: until the bench has heard of these, the mark is refused.
  await expect(async () => {
    await reviewer.keyboard.press("Control+Shift+Enter");
    await expect(row(reviewer).getByText("Reviewed", { exact: true })).toBeVisible({ timeout: 3_000 });
  }).toPass();
}

test("a package with a paragraph nobody reviewed is refused until somebody waives it by name and with a reason", async ({
  browser,
}, info) => {
  const translator = await leaveUnreviewed(browser);
  const clerk = await enter(browser, "clerk");
  await openDocument(clerk);
  await clerk.getByRole("link", { name: "Freeze, sign and seal" }).click();
  await clerk.getByLabel("Name of the new revision").fill(`With a waiver ${Date.now()}`);
  await clerk.getByRole("button", { name: "Freeze" }).click();
  const seal = clerk.getByRole("button", { name: "Render, sign and seal" });
  await seal.click();

  const refusal = clerk.getByRole("alert");
  await expect(refusal).toContainText("The package was refused.", { timeout: 30_000 });
  await expect(refusal).toContainText("1 finding blocks");
  const french = clerk.getByRole("region", { name: "Français" });
  await expect(french.getByText("This translation is not reviewed.")).toBeVisible();
  const place = french.getByRole("link", { name: label });
  await isAccessible(clerk);
  await place.click();
  await expect(row(clerk).locator(".words")).toBeInViewport();
  await clerk.goBack();

  await french.getByRole("button", { name: "Waive" }).click();
  await clerk.getByLabel("Reason").fill(reason);
  await clerk.getByRole("dialog").getByRole("button", { name: "Waive" }).click();
  const waived = clerk.getByRole("region", { name: "Waived" });
  await expect(waived).toContainText(reason);
  await expect(waived).toContainText("Demo Clerk");
  await expect(refusal).toContainText("Nothing blocks this revision any more.");
  await isAccessible(clerk);

  await refusal.getByRole("button", { name: "Begin again" }).click();
  const download = clerk.getByRole("link", { name: "Download the package" });
  await expect(download).toBeVisible({ timeout: 110_000 });
  await clerk.reload();
  await expect(waived).toContainText(reason);

  const [file] = await Promise.all([clerk.waitForEvent("download"), download.click()]);
  const path = info.outputPath("package.asice");
  await file.saveAs(path);
  const { findings } = JSON.parse(entryOf(path, "concordance.json")) as {
    findings: { code: string; waived?: object }[];
  };
  expect(findings.find(({ code }) => code === "concordance.unreviewed")?.waived).toMatchObject({
    reason,
    by: "Demo Clerk",
  });
  await putBack(browser, translator);
});
