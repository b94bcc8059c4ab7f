// What a practitioner does from the first page to the letter, and what anybody does who only looks:
// with and without scripts, on a telephone, a tablet and a desk, with text twice as large, and with
// the keyboard alone. Of every page on the way: nothing is wrong that a check can find.
//
// Not every way makes every check. All look for errors, requests elsewhere and what does not fit on
// the screen, as the page comes and with all that can be opened open. axe-core needs scripts: on the
// telephone all open, on the desk both. What was sent is validated once, where no script changed it.
import assert from "node:assert/strict";
import test from "node:test";
import { launch, visit } from "./browser.mjs";
import { axeProblems, fitProblems, focusShows, markupProblems, openAll } from "./checks.mjs";
import { serve } from "./fingerpost.mjs";
import * as see from "./page.mjs";

const fingerpost = await serve();
const browser = await launch();
const largeText = await launch("--blink-settings=defaultFontSize=32");
test.after(async () => {
  await Promise.all([browser.close(), largeText.close()]);
  await fingerpost.stop();
});

const screen = (width) => ({ width, height: 800 });
const ways = [
  { name: "telephone with scripts", width: 320, scripts: true, axe: ["open"] },
  { name: "tablet with scripts", width: 768, scripts: true, axe: [] },
  { name: "desk with scripts", width: 1280, scripts: true, axe: ["closed", "open"] },
  { name: "telephone without scripts", width: 320, scripts: false, axe: [] },
  { name: "tablet without scripts", width: 768, scripts: false, axe: [] },
  { name: "desk without scripts", width: 1280, scripts: false, axe: [], validates: true },
  { name: "text twice as large", width: 768, scripts: true, axe: [], largeText: true },
];

// Who is asked about in all of these. The day is fixed: the answers are those of that day.
const person = {
  typed: {
    "fact.age": "34", "fact.home": "LE2 7LB",
    "as_of.day": "22", "as_of.month": "11", "as_of.year": "2026",
  },
  ticked: ["fact.sex=male", "fact.supervision=licence", "needs=mental-health", "needs=debt",
    "needs=gp-registration", "needs=housing"],
};

/** Somebody at the start page. `look(name)` checks the page they see; all is told at the end. */
const somebody = async (way) => {
  const { context, page, complaints } = await visit(way.largeText ? largeText : browser,
    fingerpost.origin, { viewport: screen(way.width), javaScriptEnabled: way.scripts });
  let sent;
  page.on("response", (response) => {
    const isPage = response.request().resourceType() === "document";
    if (isPage && response.headers().location === undefined) sent = response;
  });
  const problems = [];
  const look = async (name) => {
    const note = (state, found) => problems.push(...found.map((each) => `${name}, ${way.width} wide (${state}): ${each}`));
    assert.notEqual((await see.heading(page).innerText()).trim(), "", name);
    if (way.validates) note("as sent", await markupProblems(await sent.text()));
    for (const state of ["closed", "open"]) {
      if (state === "open") await openAll(page);
      note(state, await fitProblems(page));
      if (way.axe.includes(state)) note(state, await axeProblems(page));
    }
    if (way.scripts) await page.evaluate(() => document.activeElement?.blur());
  };
  await page.goto("/");
  const leave = async (stopped = []) => {
    await context.close();
    assert.deepEqual([...problems, ...complaints, ...stopped], []);
  };
  return { page, look, leave };
};

/** One test for each way; of what goes wrong, all is told. */
const inEveryWay = (what, does) => {
  for (const way of ways)
    test(`${what}, ${way.name}`, async () => {
      const { page, look, leave } = await somebody(way);
      const stopped = await does(page, look).then(() => [], (error) => [error.stack]);
      await leave(stopped);
    });
};

inEveryWay("from the first answer to the letter", async (page, look) => {
  await look("start");
  await see.fill(page, person);
  await see.seeWhatFits(page);
  assert.ok(await see.group(page, /^Can use now/).isVisible());
  await look("results");

  const question = await see.nextQuestion(page).innerText();
  await see.answerNext(page);
  const next = see.nextQuestion(page);
  assert.notEqual((await next.count()) ? await next.innerText() : "", question);

  const all = await see.cards(page).count();
  await see.filterBy(page, "need");
  assert.equal(await see.filterTags(page).count(), 1);
  assert.ok(await see.cards(page).count() < all, "the filter leaves fewer");
  await look("filtered results");
  await see.removeFilter(page);
  assert.equal(await see.filterTags(page).count(), 0);
  assert.equal(await see.cards(page).count(), all);

  for (const at of [0, 1, 2]) await see.onThePlan(page).nth(at).check();
  const chosen = (await see.serviceNames(page)).slice(0, 3);
  await see.sortBy(page, /name/i);
  assert.equal(await see.onThePlan(page).and(page.locator(":checked")).count(), 3);
  await see.sortBy(page, /best|fit/i);

  const name = await see.openService(page, 0);
  assert.equal((await see.heading(page).innerText()).trim(), name);
  assert.ok(await page.getByRole("table").first().isVisible());
  await look("service");
  await see.backToResults(page);
  assert.equal(await see.onThePlan(page).and(page.locator(":checked")).count(), 3);

  await see.makeThePlan(page);
  const plan = await see.plan(page).innerText();
  for (const each of chosen) assert.ok(plan.includes(each), `${each} is on the plan`);
  await look("plan");

  await see.writeLetter(page);
  await look("letter");
  const words = (await see.letter(page)).match(/\p{L}{8,}/gu);
  await see.strike(page, words[0]);
  const letter = await see.letter(page);
  assert.ok(!new RegExp(`\\b${words[0]}\\b`, "i").test(letter), `${words[0]} is struck out`);
  assert.ok(letter.includes("█"));
  await look("letter, struck");

  await see.startAgain(page);
  assert.equal(await see.field(page, "fact.age").inputValue(), "");
  assert.equal(await see.field(page, "needs", "debt").isChecked(), false);
});

inEveryWay("a service included anyway", async (page, look) => {
  await see.fill(page, { typed: { ...person.typed, "fact.age": "16" }, 
    ticked: ["needs=veterans", "needs=debt"] });
  await see.seeWhatFits(page);
  await see.includeAnyway(page, "Agreed with their worker");
  assert.ok(await see.group(page, /^Included anyway/).isVisible());
  assert.ok(await see.plan(page).getByText("Agreed with their worker").first().isVisible());
  await look("results with one included");
});

inEveryWay("mistakes in the form", async (page, look) => {
  await see.fill(page, { typed: { "fact.age": "340", "fact.home": "Nowhere at all" } });
  await see.seeWhatFits(page);
  assert.equal(await see.errors(page).count(), 2);
  assert.equal(await see.field(page, "fact.age").inputValue(), "340");
  assert.equal(await see.field(page, "fact.home").inputValue(), "Nowhere at all");
  await see.errors(page).first().click();
  assert.ok(await see.field(page, "fact.age").evaluate((box) => box === document.activeElement));
  await look("mistakes");
});

inEveryWay("looking without a person", async (page, look) => {
  await see.search(page, "dentsit");
  await look("search, misspelt");
  await see.didYouMean(page);
  assert.match(await see.plan(page).innerText(), /dentist/i);
  await look("search");

  for (const list of ["/services", "/providers", "/areas"]) {
    await page.goto(list);
    await look(list);
  }
  for (const one of ["/needs/debt", "/areas/E06000016"]) {
    await page.goto(one);
    await look(one);
    assert.ok(await see.link(page, /Citizens Advice LeicesterShire/).isVisible(), one);
  }
  await page.goto("/providers");
  await see.follow(page, /Citizens Advice LeicesterShire/);
  assert.equal(await see.heading(page).innerText(), "Citizens Advice LeicesterShire");
  await look("a provider");
  await see.follow(page, /Citizens Advice LeicesterShire/);
  assert.equal(await see.heading(page).innerText(), "Citizens Advice LeicesterShire");
  await look("a service, for nobody");

  const closed = await page.goto("/services/probation-health-trainers");
  assert.equal(closed.status(), 410);
  await look("closed");
  await see.followTo(page, "/services/");
  await look("what replaces it");

  await page.goto("/");
  await see.follow(page, "Somebody has a code from a paper");
  await see.fill(page, { typed: { code: "7P4X-0000" } });
  await see.showTheServices(page);
  await look("a code of which a part is not known");
  await see.follow(page, "Show the service that was found");
  assert.match(await see.heading(page).innerText(), /Services to try/);
  await look("the services of a code");

  const missing = await page.goto("/services/nothing");
  assert.equal(missing.status(), 404);
  await look("missing");
  for (const other of ["/names", "/commissioner", "/help"]) {
    await page.goto(other);
    await look(other);
  }
});

/** Presses Tab until the focus is there; each stop on the way can be seen. */
const tabTo = async (page, place) => {
  for (let stops = 0; stops < 400; ++stops) {
    await page.keyboard.press("Tab");
    if (await place.evaluate((element) => element === document.activeElement)) {
      assert.ok(await focusShows(page), `the focus shows on ${place}`);
      return;
    }
  }
  assert.fail(`Tab does not come to ${place}`);
};

for (const { width, scripts } of [{ width: 320, scripts: true }, { width: 1280, scripts: false }])
  test(`to a plan with the keyboard alone, ${width} wide, scripts ${scripts}`, async () => {
    const { page, leave } = await somebody({ width, scripts, axe: [] });
    await page.keyboard.press("Tab");
    assert.ok(await see.skipLink(page).evaluate((link) => link === document.activeElement));
    await page.keyboard.press("Enter");
    await tabTo(page, see.field(page, "fact.age"));
    await page.keyboard.type("34");
    await tabTo(page, see.field(page, "needs", "debt"));
    await page.keyboard.press("Space");
    await tabTo(page, see.button(page, "See what fits"));
    await page.keyboard.press("Enter");
    await page.waitForLoadState();
    await see.cards(page).first().waitFor();
    await tabTo(page, see.onThePlan(page).first());
    await page.keyboard.press("Space");
    assert.ok(await see.onThePlan(page).first().isChecked());
    const name = (await see.serviceNames(page))[0];
    await tabTo(page, see.button(page, /^Make the plan/));
    await page.keyboard.press("Enter");
    await page.waitForLoadState();
    await see.plan(page).getByText(name).first().waitFor();
    await leave();
  });
