// Whatever somebody types, and whatever the catalogue says, is text: nothing of it runs, and no
// element comes of it. The probe goes into every field that the pages have, alone and with others.
import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { launch, visit } from "./browser.mjs";
import { serve, source } from "./fingerpost.mjs";
import * as see from "./page.mjs";

const probe = `"'></textarea></title></script></option><img class=probe src=x onerror=window.probed=1>` +
  `<svg class=probe onload=window.probed=1><a class=probe href="javascript:window.probed=1">{{text}}`;

// A service every text of which is the probe; what is not text is as it must be.
const text = `'''${probe.replaceAll("''", "'")}'''`;
const service = `
[[service]]
id = "probe"
name = ${text}
provider = ${text}
commissioner = ${text}
summary = ${text}
summary_self = ${text}
needs = ["debt"]
words = [${text}, "probeword"]
eligible.any = [
  { fact = "age", at_least = 18, because = ${text}, source = ${text} },
  { fact = "home", within = "E06000016", because = ${text}, source = ${text} },
]
suitability = [${text}]
hours = ${text}
cost = ${text}
languages = [${text}]
access = [${text}]
bring = [${text}]
warnings = [${text}]
if_refused = { say = ${text}, note = ${text}, source = ${text} }
conflicts = [${text}]
sources = [${text}]
confidence = "C"
assured_date = 2026-11-22
assured_by = ${text}
contract.start = 2020-01-01
contract.end = 2030-01-01
contract.note = ${text}

[[service.route]]
who = ["self", "practitioner"]
channel = "in_person"
value = ${text}
note = ${text}
hours = ${text}
source = ${text}

[[service.place]]
name = ${text}
address = ${text}
postcode = "LE1 1AA"
note = ${text}
`;

const folder = mkdtempSync(join(tmpdir(), "fingerpost-probe-"));
const catalogue = join(folder, "catalogue");
cpSync(join(source, "catalogue"), catalogue, { recursive: true });
appendFileSync(join(catalogue, "services/food.toml"), service);

const fingerpost = await serve("--catalogue", catalogue);
const browser = await launch();
const { page, complaints } = await visit(browser, fingerpost.origin);
let dialogs = 0;
page.on("dialog", (dialog) => {
  ++dialogs;
  dialog.dismiss();
});
test.after(async () => {
  await browser.close();
  await fingerpost.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What came of the probe in the page that is shown. */
const harm = () => page.evaluate(() => ({
  ran: window.probed !== undefined,
  made: [...document.querySelectorAll("*")].filter((element) => element.matches(".probe") ||
    [...element.attributes].some((each) => /^on/i.test(each.name) ||
      /^(href|src|action|formaction)$/.test(each.name) && /^\s*javascript:/i.test(each.value)))
    .map((element) => element.outerHTML.slice(0, 200)),
}));

const none = { ran: false, made: [] };
const shows = async () => (await page.content()).includes("class=probe");

/** The same of pages that are only read, not shown: quick enough for every field by itself. */
const madeOf = (pages) => page.evaluate((all) => all.filter((html) =>
  new DOMParser().parseFromString(html, "text/html").querySelector(".probe, [onerror], [onload]")), pages);

const post = async (at, fields) => {
  const answer = await fetch(fingerpost.origin + at,
    { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
  return answer.text();
};

/** The names of every field of the form, and of every other that a page may send. */
const fieldNames = async () => {
  await page.goto("/");
  const names = await page.getByRole("main").locator("[name]").evaluateAll((all) =>
    all.map((field) => field.getAttribute("name")));
  return [...new Set([...names, "text", "include.unlock", "include.nothing", "fact.already_with",
    "remove", "visit", "choose", "filter.need", "filter.who", "filter.km", "filter.open", "sort",
    "show", "paper", "print", "to", "share", "strike", "order"])];
};

const targets = ["/", "/results", "/services/unlock", "/plan", "/letter", "/search", "/start-again"];
const chosen = { choose: "unlock", to: "unlock" };

test("the probe in every field at once", async () => {
  const names = await fieldNames();
  assert.ok(names.length > 60, `${names.length} fields`);
  for (const at of targets) {
    await page.goto("/help");
    await see.send(page, at, names.map((name) => [name, probe]));
    assert.deepEqual(await harm(), none, at);
  }
});

test("the probe in each field by itself", async () => {
  let shown = 0;
  const names = await fieldNames();
  for (const at of targets) {
    const pages = [];
    for (const name of names) pages.push(await post(at, { ...chosen, [name]: probe }));
    shown += pages.filter((html) => html.includes("class=probe")).length;
    assert.deepEqual(await madeOf(pages), [], at);
  }
  assert.ok(shown > names.length, `the probe is shown in ${shown} pages`);
});

test("the probe where it is a good answer", async () => {
  const good = [["text", probe], ["include.unlock", probe], ["strike", probe], ["choose", "unlock"],
    ["to", "unlock"], ["share", "age"], ["fact.age", "34"]];
  for (const at of targets) {
    await page.goto("/help");
    await see.send(page, at, good);
    assert.deepEqual(await harm(), none, at);
    if (at === "/" || at === "/results" || at === "/search") assert.ok(await shows(), at);
  }
});

test("the probe in an address", async () => {
  const said = encodeURIComponent(probe);
  for (const at of [`/${said}`, `/services/${said}`, `/needs/${said}`, `/providers/${said}`, `/areas/${said}`,
    `/take/${said}`, `/assets/${said}`, `/services/unlock?asker=${said}`, `/services/pharmacy?places=${said}`,
    `/help?x=${said}#${said}`]) {
    await page.goto(at);
    assert.deepEqual(await harm(), none, at);
  }
});

test("the probe in every text of a service", async () => {
  const asked = [["fact.age", "34"], ["fact.home", "LE2 7LB"], ["needs", "debt"], ["choose", "probe"],
    ["to", "probe"], ["text", "probeword"], ["show", "all"]];
  for (const at of ["/results", "/services/probe", "/plan", "/letter", "/search"]) {
    await page.goto("/help");
    await see.send(page, at, asked);
    assert.deepEqual(await harm(), none, at);
    assert.ok(await shows(), `${at} shows it`);
  }
  for (const at of ["/services", "/services/probe", "/services/probe?asker=practitioner", "/needs/debt",
    "/providers", "/areas/E06000016", "/take/probe"]) {
    await page.goto(at);
    assert.deepEqual(await harm(), none, at);
    if (at !== "/services") assert.ok(await shows(), `${at} shows it`);
  }
});

test("nothing asked to run", () => {
  assert.equal(dialogs, 0);
  assert.deepEqual(complaints.filter((each) => !/status of/.test(each)), []);
});
