// What somebody typed stands in the page that they see, and nowhere else: in no address, no line of
// the server's log, no file of the server, and after "Start again" in nothing that the browser keeps
// or that its Back and Forward show.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { complaintsOf, launchWithProfile } from "./browser.mjs";
import { serve } from "./fingerpost.mjs";
import * as see from "./page.mjs";
import { away, shownIn, step, tellingFiles, told } from "./traces.mjs";

const fingerpost = await serve();
test.after(() => fingerpost.stop());

// Words that nothing else says, and an age and a postcode that are only here.
const words = "quillaxbrine";
const reason = "vormtangle";
const struck = "sedgewhistle";
const secrets = [words, reason, struck, "LE2 7LB", "LE2+7LB", "LE2%207LB"];

for (const scripts of [true, false])
  test(`nothing is left behind, ${scripts ? "with" : "without"} scripts`, async (t) => {
    const profile = mkdtempSync(join(tmpdir(), "fingerpost-profile-"));
    const context = await launchWithProfile(profile,
      { baseURL: fingerpost.origin, javaScriptEnabled: scripts });
    t.after(async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    });
    const complaints = complaintsOf(context, fingerpost.origin);
    const addresses = [];
    context.on("request", (request) => addresses.push(request.url()));
    const page = context.pages()[0] ?? await context.newPage();
    page.on("framenavigated", (frame) => addresses.push(frame.url()));
    page.setDefaultTimeout(10000);

    await page.goto("/");
    await see.fill(page, {
      typed: { "fact.home": "LE2 7LB", "fact.age": "34", text: words },
      ticked: ["fact.sex=male", "needs=debt"],
    });
    await see.seeWhatFits(page);
    assert.notDeepEqual(await shownIn(page, secrets), [], "the page itself holds what was typed");
    await see.includeAnyway(page, reason);
    await see.openService(page, 0);
    await see.backToResults(page);
    await see.onThePlan(page).first().check();
    await see.makeThePlan(page);
    await see.writeLetter(page);
    await see.strike(page, struck);
    await see.openHelp(page);
    await see.startAgain(page);
    await see.field(page, "fact.age").waitFor();

    const seen = [];
    const lookBack = async (where) => {
      const found = await shownIn(page, secrets);
      if (found.length) seen.push(`${where} shows ${found}`);
    };
    await lookBack("the first page");
    for (let steps = 1; steps <= 8; ++steps) {
      await step(page, "goBack");
      await lookBack(`${steps} steps back`);
      if (steps % 3 === 0) {
        await step(page, "reload");
        await lookBack(`${steps} steps back and loaded again`);
      }
    }
    for (let steps = 1; steps <= 8; ++steps) {
      await step(page, "goForward");
      await lookBack(`${steps} steps forward again`);
    }
    assert.deepEqual(seen, []);

    const kept = scripts ? await away(page, "/help").then(() => page.evaluate(async () => [
      localStorage.length, sessionStorage.length, (await caches.keys()).length,
      (await indexedDB.databases()).length, document.cookie.length,
    ])) : [];
    assert.deepEqual(kept.filter((count) => count > 0), []);
    await context.close();
    // What Chromium would need to bring its windows back after a crash is its own affair: it holds
    // what every page of every site was sent.
    assert.deepEqual(tellingFiles(profile, secrets, (name) => name === "Sessions"), []);
    assert.deepEqual(addresses.filter((address) => told(address, secrets).length), []);
    assert.deepEqual(complaints, []);
  });

test("the server keeps nothing of it", () => {
  assert.match(fingerpost.log(), /POST \/results/);
  assert.deepEqual(told(fingerpost.log(), secrets), []);
  assert.deepEqual(tellingFiles(fingerpost.folder, secrets), []);
});
