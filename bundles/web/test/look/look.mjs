// Takes pictures of the screens with the mock behind them: node test/look/look.mjs DIR (after `vite build`).
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { mock } from "./mock.mjs";

const into = process.argv[2] ?? "test-results/look";
mkdirSync(into, { recursive: true });
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
const screens = [
  ["sign-in", "/sign-in", { signedIn: false }],
  ["dossiers", "/"],
  ["dossier", "/dossiers/x1"],
  ["document", "/documents/d1"],
  ["editor", "/documents/d1/en/edit"],
  ["editor-ar", "/documents/d1/ar/edit"],
  ["bench", "/documents/d1/ar/translate"],
  ["clerk", "/documents/d1/package"],
  ["verify", "/verify"],
  ["search", "/search?q=recalling"],
  ["administration", "/administration"],
];
const only = process.argv[3]?.split(",");
const forms = [
  ["wide", 1440, 900, "light", "en"],
  ["dark", 1440, 900, "dark", "ru"],
  ["narrow", 390, 844, "light", "en"],
];
for (const [form, width, height, colorScheme, locale] of forms) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale });
  for (const [name, path, options] of screens) {
    if (only && !only.includes(name)) continue;
    const page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && console.log(name, form, message.text()));
    page.on("pageerror", (error) => console.log(name, form, "PAGE", error.message));
    await mock(page, options);
    await page.goto(base + path);
    await page.waitForTimeout(900);
    if (name === "bench") await page.locator('[data-block="p1"] .words').click();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) console.log(name, form, "wider than the window by", overflow);
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${into}/${name}-${form}.png` });
    await page.close();
  }
}
await browser.close();
await server.close();
