import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config";

/**
 * Takes the pictures of the guides from a running product with the sample in it, into docs/guide/images: `npm run pictures`. The
 * settings are those of the journeys; no test run takes them.
 */
export default defineConfig({
  ...journeys,
  testMatch: "**/*.pictures.ts",
  use: { ...journeys.use, trace: "off", viewport: { width: 1280, height: 800 }, colorScheme: "light" },
});
