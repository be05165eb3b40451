import { expect, test } from "@playwright/test";
import { enter, openDocument } from "./people";
import { picture } from "./pictures";

test("the pictures of the clerk's guide", async ({ browser }, info) => {
  const page = await enter(browser, "clerk");
  await page.setViewportSize({ width: 1280, height: 800 });
  await openDocument(page);
  await picture(page.locator("section", { has: page.getByRole("heading", { name: "Facts" }) }).last(), "clerk-facts");
  await page.getByRole("link", { name: "Freeze, sign and seal" }).click();
  const download = page.getByRole("link", { name: "Download the package" });
  await expect(download).toBeVisible();
  await expect(page.getByRole("heading", { name: "Checks" })).toBeVisible();
  await expect(page.getByText("verifying…")).toHaveCount(0, { timeout: 30_000 });
  await picture(page, "clerk-sealed");
  const [file] = await Promise.all([page.waitForEvent("download"), download.click()]);
  const path = info.outputPath("package.asice");
  await file.saveAs(path);

  await page.getByLabel("Name of the new revision").fill("A/RES/81/L.1/Rev.1");
  await page.getByRole("button", { name: "Freeze", exact: true }).click();
  await expect(page.getByRole("button", { name: "Render, sign and seal" })).toBeEnabled();
  await expect(page.getByText("Nothing blocks the package.").first()).toBeVisible();
  await picture(page, "clerk-frozen");

  await page.goto("/verify");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a file" }).click(),
  ]);
  await chooser.setFiles(path);
  await expect(page.getByText("Valid: every part is as it was signed.")).toBeVisible({ timeout: 60_000 });
  await picture(page, "clerk-verified");
});
