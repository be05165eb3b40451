import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const here = import.meta.dirname;
const server = process.env["TRAVAUX_URL"] ?? "http://127.0.0.1:8181";
const schema = resolve(here, "../document/src/main/resources/org/travaux/document/schema.json");

/** Builds into the bundle's jar; in development the API and the live socket are those of a running product. */
export default defineConfig({
  plugins: [react()],
  // Client and server tell by this digest whether they mean the same schema.
  define: { __SCHEMA_HASH__: JSON.stringify(createHash("sha256").update(readFileSync(schema)).digest("hex")) },
  resolve: {
    alias: {
      "@schema": schema,
      "@forms": resolve(here, "../editorial/src/main/resources/org/travaux/editorial/forms.json"),
      "@": resolve(here, "src"),
    },
  },
  build: {
    outDir: "target/classes/static",
    emptyOutDir: true,
    target: "es2022",
    // Fonts and images stay files: the content security policy allows no data addresses for scripts, fonts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: {
    host: "127.0.0.1",
    // The product takes changes from its own pages only.
    proxy: { "/api": { target: server, ws: true, changeOrigin: true, headers: { origin: server } } },
  },
  test: { environment: "happy-dom", include: ["test/**/*.test.{ts,tsx}"] },
});
