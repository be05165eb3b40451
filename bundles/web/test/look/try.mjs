// Writes in the editor with the mock behind it, and asks axe about every screen: node test/look/try.mjs (after `vite build`).
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { mock } from "./mock.mjs";

const server = await preview({
  preview: { port: 0, host: "127.0.0.1" },
  build: { outDir: "target/classes/static" },
  logLevel: "warn",
});
const base = `http://127.0.0.1:${server.httpServer.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
for (const colorScheme of ["light", "dark"]) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme, locale: "en" });
  for (const path of [
    "/",
    "/dossiers/x1",
    "/documents/d1",
    "/documents/d1/en/edit",
    "/documents/d1/ar/edit",
    "/documents/d1/ar/translate",
    "/documents/d1/package",
    "/verify",
    "/search?q=a",
    "/administration",
    "/audit",
  ]) {
    const page = await context.newPage();
    await mock(page);
    await page.goto(base + path);
    await page.waitForTimeout(700);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
      .analyze();
    for (const { id, nodes } of violations)
      console.log(
        "axe",
        colorScheme,
        path,
        id,
        nodes.length,
        nodes
          .slice(0, 2)
          .map(({ html, failureSummary }) => `${html.slice(0, 130)} ${failureSummary.slice(0, 160)}`)
          .join(" || "),
      );
    await page.close();
  }
}
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en" })).newPage();
page.on("pageerror", (error) => console.log("PAGE", error.message));
await mock(page);
await page.goto(`${base}/documents/d1/en/edit`);
await page.getByText("Takes note").last().click();
await page.keyboard.press("End");
await page.keyboard.type(", with thanks");
await page.keyboard.press("Enter");
await page.keyboard.type("Notes new words");
await page.keyboard.press("Tab");
const read = () =>
  page
    .locator(".operativePart > *")
    .evaluateAll((all) =>
      all.slice(0, 3).map((one) => `${one.dataset.label} ${one.textContent.replace(/\n/g, " / ")}`),
    );
console.log(await read());
await page.keyboard.press("Shift+Tab");
await page.keyboard.press("Control+Alt+f");
await page.waitForTimeout(100);
await page.keyboard.type("A/81/1.");
await page.keyboard.press("Escape");
console.log(await read(), await page.getByRole("status").first().textContent());
await page.screenshot({ path: `${process.argv[2] ?? "."}/written.png` });
await page.getByLabel("Keyboard").click();
await page.waitForTimeout(200);
await page.screenshot({ path: `${process.argv[2] ?? "."}/help.png` });
await browser.close();
await server.close();
