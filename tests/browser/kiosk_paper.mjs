// The paper that is taken away, as Chromium makes a PDF of it: the size that was asked for, three
// services on one sheet or receipt, and nothing of the kiosk around them.
import assert from "node:assert/strict";
import test from "node:test";
import { launch, visit } from "./browser.mjs";
import { serve } from "./fingerpost.mjs";
import { firstPage, languages } from "./kiosk_languages.mjs";
import * as see from "./kiosk_page.mjs";
import { read } from "./pdf.mjs";

const fingerpost = await serve();
const browser = await launch();
test.after(async () => {
  await browser.close();
  await fingerpost.stop();
});

/** To the paper of three services. */
const takeAway = async (t, language) => {
  const { context, page, complaints } = await visit(browser, fingerpost.origin);
  t.after(() => context.close());
  await page.goto(firstPage(language));
  await see.start(page);
  for (const area of ["finances", "employment-and-education", "health-and-wellbeing"]) await see.pick(page, area);
  await see.press(page, "next");
  await see.press(page, "unknown");
  await see.press(page, "results");
  await see.press(page, "take");
  return { page, complaints };
};

const papers = [
  { name: "a6", size: "298 x 420", pages: 2 },  // points: 105 x 148 mm
  { name: "receipt", size: "227 x 842", pages: 1 },  // 80 x 297 mm
];

for (const language of languages.filter(({ id }) => ["en", "gu", "ur"].includes(id)))
  for (const { name, size, pages } of papers)
    test(`${name} in ${language.id}`, async (t) => {
      const { page, complaints } = await takeAway(t, language);
      await see.pick(page, name);
      await see.press(page, "take");
      assert.equal(await see.onPaper(page), 3);
      const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true });
      const paper = read(bytes);
      t.diagnostic(JSON.stringify(paper));
      assert.deepEqual(paper.sizes, [size]);
      assert.ok(paper.pages <= pages, `${paper.pages} pages`);
      assert.ok(paper.tagged);

      await page.emulateMedia({ media: "print" });
      assert.deepEqual(await see.printedAround(page), []);
      assert.ok(await see.square(page).isVisible());
      const { width, height } = await see.square(page).boundingBox();
      assert.ok(width >= 96 && width === height, `the square is ${width} x ${height} px`);  // 25 mm
      assert.deepEqual(complaints, []);
    });
