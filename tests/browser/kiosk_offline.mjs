// The kiosk while its server is away: what is needed at once stays, it says so, and it goes on by
// itself when the server is there again.
import assert from "node:assert/strict";
import test from "node:test";
import { launch, visit } from "./browser.mjs";
import { serve } from "./fingerpost.mjs";
import { firstPage, languages, tagOf } from "./kiosk_languages.mjs";
import * as see from "./kiosk_page.mjs";

const browser = await launch();
test.after(() => browser.close());

/** At the first page, once the browser has kept what it needs without a server. */
const arrive = async (t, language) => {
  const fingerpost = await serve();
  const { context, page } = await visit(browser, fingerpost.origin, { hasTouch: true });
  t.after(async () => {
    await context.close();
    await fingerpost.stop();
  });
  await page.goto(firstPage(language));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return { fingerpost, page };
};

const helpIsThere = async (page) => {
  assert.ok(await see.offline(page).isVisible());
  const numbers = await see.urgentNumbers(page);
  assert.ok(numbers.includes("999") && numbers.length >= 3, `${numbers}`);
  await see.urgentHelp(page).tap();
  assert.match(await see.urgentLines(page), /116 123/);
  await see.urgentHelp(page).tap();
};

for (const language of languages.filter(({ id }) => ["en", "ur"].includes(id))) {
  test(`on the first page in ${language.id}`, async (t) => {
    const { fingerpost, page } = await arrive(t, language);
    const says = await see.title(page).innerText();
    await fingerpost.rest();
    await page.reload();
    await see.offline(page).waitFor();
    assert.equal(await see.title(page).innerText(), says);
    assert.equal(await page.locator("html").getAttribute("lang"), tagOf(language));
    await helpIsThere(page);
    await fingerpost.again();
    await see.offline(page).waitFor({ state: "hidden", timeout: 20000 });
    await see.start(page);
    assert.equal(await see.question(page), "areas");
  });

  test(`in the middle of a question in ${language.id}`, async (t) => {
    const { fingerpost, page } = await arrive(t, language);
    const says = await see.title(page).innerText();
    await see.start(page);
    await see.pick(page, "finances");
    await fingerpost.rest();
    await see.button(page, "next").tap();
    await see.offline(page).waitFor();
    await helpIsThere(page);
    assert.ok(await see.tile(page, "finances").locator("input").isChecked());
    assert.equal(await see.question(page), "areas");

    await fingerpost.again();
    await see.offline(page).waitFor({ state: "hidden", timeout: 20000 });
    await see.press(page, "next");
    assert.equal(await see.question(page), "needs");

    await fingerpost.rest();
    await page.reload();
    await see.offline(page).waitFor();
    assert.equal(await see.title(page).innerText(), says);
    assert.ok(await see.isWelcome(page));
    await helpIsThere(page);
  });
}
