// The plan on paper, as Chromium makes a PDF of it: the size that was asked for, tagged for those
// who have it read out, and three services on one page.
import assert from "node:assert/strict";
import test from "node:test";
import { launch, visit } from "./browser.mjs";
import { serve } from "./fingerpost.mjs";
import * as see from "./page.mjs";
import { read } from "./pdf.mjs";

const fingerpost = await serve();
const browser = await launch();
test.after(async () => {
  await browser.close();
  await fingerpost.stop();
});

const services = ["citizens-advice-leicestershire", "unlock", "samaritans"];
const asked = [["fact.age", "34"], ["fact.home", "LE2 7LB"], ["needs", "debt"],
  ...services.map((id) => ["choose", id])];

const a4 = { sizes: ["595 x 842"] }, a5 = { sizes: ["420 x 595"] };
const onOnePage = { tagged: true, language: "en-GB", pages: 1 };

const papers = [
  { name: "A4", fields: [["paper", "a4"]], is: { ...a4, ...onOnePage } },
  { name: "A5", fields: [["paper", "a5"]], is: { ...a5, ...onOnePage } },
  { name: "A4, large print", fields: [["paper", "a4"], ["print", "large"]], is: a4, large: true },
  { name: "A5, large print", fields: [["paper", "a5"], ["print", "large"]], is: a5, large: true },
];

for (const { name, fields, is, large } of papers)
  test(`the plan on ${name}`, async (t) => {
    const { context, page, complaints } = await visit(browser, fingerpost.origin);
    await page.goto("/help");
    assert.equal((await see.send(page, "/plan", [...asked, ...fields])).status(), 200);
    const paper = read(await page.pdf({ preferCSSPageSize: true, tagged: true }));
    t.diagnostic(JSON.stringify(paper));
    assert.deepEqual(paper, { ...paper, ...is });
    assert.ok(paper.tagged && paper.pages >= 1);

    await page.emulateMedia({ media: "print" });
    const smallest = await see.smallestText(page), point = 4 / 3;
    assert.ok(smallest >= (large ? 18 : 8) * point, `the smallest text is ${smallest} px`);
    for (const only of await see.screenOnly(page))
      assert.equal(await only.isVisible(), false, `${await only.innerText()} is not printed`);
    await context.close();
    assert.deepEqual(complaints, []);
  });
