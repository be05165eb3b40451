import { resolve } from "node:path";
import type { Locator, Page } from "@playwright/test";

const images = resolve(import.meta.dirname, "../../../docs/guide/images");

/** Takes one picture of a page, or of a part of it, for the guides: `drafter-editor` becomes `docs/guide/images/drafter-editor.png`. */
export async function picture(subject: Page | Locator, name: string): Promise<void> {
  const page = "page" in subject ? subject.page() : subject;
  await page.evaluate(() => document.fonts.ready);
  await subject.screenshot({ path: `${images}/${name}.png`, animations: "disabled", caret: "hide" });
}
