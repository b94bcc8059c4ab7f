// A commissioner asks for each report in its form, reads it, changes what was asked, and stops one
// that would take long: with and without scripts, on a telephone, a tablet and a desk.
import assert from "node:assert/strict";
import test from "node:test";
import { launch, visit } from "./browser.mjs";
import { axeProblems, fitProblems, markupProblems, openAll } from "./checks.mjs";
import { serve } from "./fingerpost.mjs";
import * as see from "./page.mjs";

const fingerpost = await serve();
const browser = await launch();
test.after(async () => {
  await browser.close();
  await fingerpost.stop();
});

const ways = [
  { name: "telephone", width: 320, scripts: true },
  { name: "tablet", width: 768, scripts: true },
  { name: "desk", width: 1280, scripts: true },
  { name: "desk without scripts", width: 1280, scripts: false },
];

/** Somebody at the list of reports. `look(name)` checks the page they see; all is told at the end. */
const commissioner = async ({ width, scripts }) => {
  const { context, page, complaints } = await visit(browser, fingerpost.origin,
    { viewport: { width, height: 900 }, javaScriptEnabled: scripts, bypassCSP: true });
  page.setDefaultTimeout(30000);
  const problems = [];
  const look = async (name, sent) => {
    await openAll(page);
    const found = [...await fitProblems(page), ...scripts ? await axeProblems(page) : [],
      ...sent && !scripts ? await markupProblems(await sent.text()) : []];
    problems.push(...found.map((each) => `${name}, ${width} wide: ${each}`));
  };
  await page.goto("/commissioner");
  const leave = async () => {
    await context.close();
    assert.deepEqual([...problems, ...complaints], []);
  };
  return { page, look, leave };
};

const title = async (page) => (await see.heading(page).innerText()).trim();

for (const way of ways) {
  test(`asks about a closure, ${way.name}`, async () => {
    const { page, look, leave } = await commissioner(way);
    await see.follow(page, "If a service closed");
    await look("form");
    await see.showTheReport(page);
    assert.equal(await see.errors(page).count(), 2);
    await look("mistakes");
    await see.field(page, "service").selectOption("probation-health-trainers");
    await see.fill(page, {
      typed: { "on.day": "1", "on.month": "4", "on.year": "2025", people: "500" },
      ticked: ["group=women-in-leicester"],
    });
    await see.showTheReport(page);
    assert.equal(await title(page), "If Probation Health Trainers ended on 1 April 2025");
    assert.match(page.url(), /[?&]service=probation-health-trainers&/);
    await look("report");
    await see.follow(page, "Change what is asked");
    assert.equal(await see.field(page, "service").inputValue(), "probation-health-trainers");
    assert.ok(await see.field(page, "group", "women-in-leicester").isChecked());
    await leave();
  });

  test(`looks at every form and its example, ${way.name}`, async () => {
    const { page, look, leave } = await commissioner(way);
    for (const kind of ["coverage", "overlap", "equality", "outcomes"]) {
      const sent = await page.goto(`/commissioner/${kind}`);
      await look(kind, sent);
      const example = await see.example(page).getAttribute("href");
      const report = await page.goto(example);
      assert.equal(report.status(), 200, example);
      await look(example, report);
    }
    await look("cohort", await page.goto("/commissioner/cohort?cohort=llr"));
    await leave();
  });

  test(`pastes figures, ${way.name}`, async () => {
    const { page, look, leave } = await commissioner(way);
    await page.goto("/commissioner/outcomes");
    await see.fill(page, { typed: { csv: "service,what\nsomething" } });
    await see.showPasted(page);
    assert.match(await see.errors(page).first().innerText(), /^pasted:1: /);
    assert.equal(await see.field(page, "csv").inputValue(), "service,what\nsomething");
    await look("mistakes in what was pasted");
    await leave();
  });
}

test("stops what would take long", async () => {
  const { page, look, leave } = await commissioner(ways[3]);
  await page.goto("/commissioner/coverage?people=100000&seed=3");
  assert.match(await title(page), /^Making up 100,000 people/);
  await look("progress");
  await see.stop(page);
  assert.equal(await title(page), "Stopped");
  await look("stopped");
  await leave();
});

test("reads it once it is there", async () => {
  const { page, leave } = await commissioner(ways[0]);
  page.setDefaultTimeout(120000);
  await page.goto("/commissioner/coverage?on=2025-04-01&people=20001");
  await page.getByRole("heading", { level: 1, name: /^Which needs are covered/ }).waitFor();
  await leave();
});
