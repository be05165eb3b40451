// Runs `npm ci` unless what is installed is exactly what package-lock.json names. Where a registry lacks a package that only
// another platform would take, `npm ci` finds the lock incomplete and refuses; `npm install` takes what is locked all the same.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const stamp = "node_modules/.travaux-lock";
const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const installed = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
if (installed !== wanted) {
  const run = (...command) => spawnSync("npm", [...command, "--no-audit", "--no-fund"], { stdio: "inherit" });
  let npm = run("ci", "--loglevel=error");
  if (npm.status !== 0) npm = run("install", "--no-save");
  if (npm.status !== 0) process.exit(npm.status ?? 1);
  writeFileSync(stamp, wanted);
}
