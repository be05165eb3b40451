import { type Browser, expect, type Page, test } from "@playwright/test";
import { enter, isAccessible, mean, openDocument } from "./people";

const forms = [
  { name: "wide and light", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { name: "narrow and dark", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

/** Presses a button, looks at what opened, and closes it again. */
async function looked(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().click();
  await expect(page.getByRole("dialog").or(page.getByRole("menu")).first()).toBeVisible();
  await isAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function signedIn(browser: Browser, form: (typeof forms)[number]): Promise<Page> {
  const page = await enter(browser, "coordinator");
  await page.setViewportSize(form.viewport);
  await page.emulateMedia({ colorScheme: form.colorScheme });
  return page;
}

for (const form of forms) {
  test(`every screen of a dossier is accessible, ${form.name}, with its dialogs open`, async ({ browser }) => {
    const page = await signedIn(browser, form);
    await looked(page, "New dossier");
    await page.getByRole("main").getByRole("link").first().click();
    await looked(page, "New document");
    await looked(page, "Import");
    for (const tab of ["Members", "Record"]) {
      await page.getByRole("tab", { name: tab }).click();
      await isAccessible(page);
    }
    await openDocument(page);
    await isAccessible(page);
    await page.goto("/nowhere");
    await isAccessible(page);
    await page.goto("/documents/00000000-0000-0000-0000-000000000000");
    await expect(page.getByRole("alert")).toBeVisible();
    await isAccessible(page);
  });

  test(`the editor is accessible, ${form.name}, with its menus and panels open`, async ({ browser }) => {
    const page = await signedIn(browser, form);
    await openDocument(page);
    await page.getByRole("link", { name: "Write" }).first().click();
    await expect(page.getByRole("button", { name: "Change the text" })).toBeVisible();
    // A text that is still being opened is shown pale.
    await expect(page.locator(".surface.opening")).toHaveCount(0);
    await isAccessible(page);
    await mean(page);
    await page
      .getByRole("textbox", { name: /^Text of/ })
      .locator(".operativeParagraph")
      .nth(1)
      .click();
    await isAccessible(page);
    await looked(page, "Insert");
    if (form.viewport.width > 1100) await looked(page, "Keyboard");
    else for (const drawer of ["Outline", "Side panel"]) await looked(page, drawer);
    // A page in Arabic stands from right to left within an interface that does not.
    await page.goto(page.url().replace("/en/", "/ar/"));
    await expect(page.locator("article[lang=ar]")).toHaveAttribute("dir", "rtl");
    await expect(page.locator("html")).not.toHaveAttribute("dir", "rtl");
    await expect(page.getByRole("status")).toHaveText("Saved");
    await isAccessible(page);
  });
}
