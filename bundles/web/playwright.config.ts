import { defineConfig } from "@playwright/test";

const chromium = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Journeys against a running product: TRAVAUX_URL, and TRAVAUX_<ROLE>_LOGIN and _PASSWORD for drafter, translator, clerk. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env["TRAVAUX_URL"] ?? "http://127.0.0.1:8181",
    locale: "en",
    trace: "retain-on-failure",
    launchOptions: { executablePath: chromium, args: ["--no-sandbox"] },
  },
});
