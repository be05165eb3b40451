import { expect, test } from "@playwright/test";
import { enter, isAccessible, openDocument } from "./people";

test("a clerk freezes, seals, downloads, and anybody verifies", async ({ browser }, info) => {
  const page = await enter(browser, "clerk");
  await openDocument(page);
  await page.getByRole("link", { name: "Freeze, sign and seal" }).click();
  await page.getByLabel("Name of the new revision").fill(`Try ${Date.now()}`);
  await page.getByRole("button", { name: "Freeze" }).click();
  await isAccessible(page);
  const seal = page.getByRole("button", { name: "Render, sign and seal" });
  await seal.click();
  const download = page.getByRole("link", { name: "Download the package" });
  await expect(download).toBeVisible({ timeout: 110_000 });

  const [file] = await Promise.all([page.waitForEvent("download"), download.click()]);
  const path = info.outputPath("package.asice");
  await file.saveAs(path);
  await page.goto("/verify");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a file" }).click(),
  ]);
  await chooser.setFiles(path);
  await expect(page.getByText("Valid: every part is as it was signed.")).toBeVisible({ timeout: 60_000 });
  await isAccessible(page);
});
