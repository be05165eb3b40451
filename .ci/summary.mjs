// Reads every report that a test run left below the checkout, and closes with what was skipped and why, what failed,
// and one line "N passed, N failed, N skipped".  node .ci/summary.mjs ROOT [exit code of the build]
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [root, built = "0"] = process.argv.slice(2);
const tests = [];

const decode = (text) =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&amp;/g, "&");

const attribute = (tag, name) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found ? decode(found[1]) : "";
};

/** The reports of surefire and failsafe, one file a class. */
function readXml(file) {
  const text = readFileSync(file, "utf8");
  for (const match of text.matchAll(/<testcase\b([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)) {
    const [, head, body = ""] = match;
    const name = `${attribute(head, "classname").split(".").pop()}.${attribute(head, "name")}`;
    const skipped = /<skipped\b([^>]*)>?/.exec(body);
    const failed = /<(?:failure|error)\b([^>]*)>?/.exec(body);
    tests.push({
      name,
      state: skipped ? "skipped" : failed ? "failed" : "passed",
      reason: skipped ? attribute(skipped[1], "message") : failed ? attribute(failed[1], "message") : "",
    });
  }
}

/** What vitest writes with --reporter=json. */
function readVitest(file) {
  for (const suite of JSON.parse(readFileSync(file, "utf8")).testResults ?? []) {
    for (const test of suite.assertionResults ?? []) {
      const state = test.status === "passed" ? "passed" : test.status === "failed" ? "failed" : "skipped";
      tests.push({ runner: "vitest", name: test.fullName, state, reason: test.failureMessages?.[0] ?? "" });
    }
    if (suite.status === "failed" && !(suite.assertionResults ?? []).length) {
      tests.push({ runner: "vitest", name: suite.name, state: "failed", reason: suite.message ?? "" });
    }
  }
}

/** What Playwright writes with --reporter=json. */
function readPlaywright(file) {
  const walk = (suite, path) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests ?? []) {
        const state = test.status === "skipped" ? "skipped" : test.status === "unexpected" ? "failed" : "passed";
        const reason =
          state === "skipped"
            ? (test.annotations ?? []).find((a) => a.type === "skip")?.description ?? ""
            : state === "failed"
              ? test.results?.at(-1)?.error?.message ?? ""
              : "";
        tests.push({ runner: "playwright", name: [...path, spec.title].join(" › "), state, reason });
      }
    }
    for (const inner of suite.suites ?? []) walk(inner, [...path, inner.title]);
  };
  const report = JSON.parse(readFileSync(file, "utf8"));
  for (const suite of report.suites ?? []) walk(suite, [suite.title]);
  for (const error of report.errors ?? []) tests.push({ runner: "playwright", name: "playwright", state: "failed", reason: error.message ?? "" });
}

const modules = [
  ...readdirSync(join(root, "bundles")).map((name) => join(root, "bundles", name)),
  join(root, "karaf-assembly", "itest"),
];
for (const module of modules) {
  for (const kind of ["surefire-reports", "failsafe-reports"]) {
    const folder = join(module, "target", kind);
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder)) {
      if (/^TEST-.*\.xml$/.test(file)) readXml(join(folder, file));
    }
  }
  const vitest = join(module, "target", "vitest.json");
  if (existsSync(vitest)) readVitest(vitest);
  const playwright = join(module, "target", "playwright.json");
  if (existsSync(playwright)) readPlaywright(playwright);
}

/** A runner of the web application that ended badly although no test of its own failed, or that left no report at all. */
function checkRunner(name) {
  const folder = join(root, "bundles", "web", "target");
  const exit = existsSync(join(folder, `${name}.exit`)) ? readFileSync(join(folder, `${name}.exit`), "utf8").trim() : "";
  const reported = tests.filter((test) => test.runner === name);
  if (exit === "0" && reported.length) return;
  if (exit && reported.some((test) => test.state === "failed")) return;
  const why = !exit ? "it did not run" : !reported.length ? "it left no report" : `it ended with ${exit} although no test failed`;
  tests.push({ name, state: "failed", reason: `${why}; see target/travaux-${name === "vitest" ? "web" : "journeys"}.log` });
}

if (built === "0") ["vitest", "playwright"].forEach(checkRunner);

const brief = (text) => text.replace(/\u001b\[[0-9;]*m/g, "").split("\n")[0].slice(0, 300);
const of = (state) => tests.filter((test) => test.state === state);
for (const test of of("failed")) console.log(`failed:  ${test.name}: ${brief(test.reason)}`);
for (const test of of("skipped")) console.log(`skipped: ${test.name}: ${brief(test.reason) || "no reason given"}`);
writeFileSync(join(root, "target", "travaux-tests.json"), JSON.stringify(tests, null, 1));
console.log(`${of("passed").length} passed, ${of("failed").length} failed, ${of("skipped").length} skipped`);
process.exit(of("failed").length || built !== "0" || !of("passed").length ? 1 : 0);
