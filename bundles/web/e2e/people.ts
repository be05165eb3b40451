import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Locator, type Page } from "@playwright/test";

export type Role = "drafter" | "translator" | "clerk" | "coordinator" | "administrator";

/** Opens a browser of its own for somebody and signs them in. */
export const enter = (browser: Browser, role: Role): Promise<Page> =>
  enterAs(browser, credential(role, "LOGIN"), credential(role, "PASSWORD"));

/** Opens a browser of its own for whoever has this login. */
export async function enterAs(browser: Browser, login: string, password: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Login").fill(login);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Dossiers" })).toBeVisible();
  return page;
}

/** Opens the first document of the first dossier, which is the sample's. */
export async function openDocument(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("main").getByRole("link").first().click();
  await page.getByRole("tabpanel").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Languages" })).toBeVisible();
}

/** Says of the sample, which was issued, that one means to change it; then it can be written in. */
export async function mean(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Change the text" }).click();
  await expect(page.getByRole("status").first()).toHaveText("Saved");
}

/** Opens the source of the sample to write in it. */
export async function openText(page: Page): Promise<void> {
  await openDocument(page);
  await page.getByRole("link", { name: "Write" }).first().click();
  await mean(page);
}

/** Puts the caret behind the last word of a paragraph. */
export async function toTheEndOf(paragraph: Locator): Promise<void> {
  await paragraph.click();
  await paragraph.evaluate((words) => {
    getSelection()?.selectAllChildren(words);
    getSelection()?.collapseToEnd();
  });
}

/** No rule of WCAG 2.2 AA that a machine can check is broken. */
export async function isAccessible(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}

function credential(role: Role, what: "LOGIN" | "PASSWORD"): string {
  const value = process.env[`TRAVAUX_${role.toUpperCase()}_${what}`];
  if (value === undefined) throw new Error(`TRAVAUX_${role.toUpperCase()}_${what} is not set.`);
  return value;
}
