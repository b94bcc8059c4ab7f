// A report as one file, opened from a disk with no network: it asks for nothing, fits every screen,
// prints on A4, and its charts can be read in black and white. The page of the site has the same
// article in it (tests/report_page_test.cpp).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";
import { axeProblems, fitProblems, markupProblems } from "./checks.mjs";
import { build } from "./fingerpost.mjs";
import { read } from "./pdf.mjs";

const folder = mkdtempSync(join(tmpdir(), "fingerpost-report-"));
execFileSync(join(build, "tests/browser/sample-report"), [join(folder, "out")]);
const file = join(folder, "out/sample.html");
const address = pathToFileURL(file).href;
const browser = await launch();
test.after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** The file in a browser without a network; `asked` is what it asks for besides itself. */
const open = async (width, settings = {}) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true, ...settings });
  const page = await context.newPage();
  const asked = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(address)) asked.push(request.url());
  });
  page.on("console", (message) => asked.push(message.text()));
  await page.goto(address);
  return { context, page, asked };
};

/** Words in a chart that cover others, or stand outside their picture. */
const chartProblems = (page) => page.evaluate(() => {
  const problems = [];
  for (const picture of document.querySelectorAll("svg[role=img]")) {
    const around = picture.getBoundingClientRect();
    const words = [...picture.querySelectorAll("text")].filter((each) => each.checkVisibility());
    const boxes = words.map((each) => [each.textContent, each.getBoundingClientRect()]);
    boxes.forEach(([says, box], at) => {
      if (box.left < around.left - 1 || box.right > around.right + 1 || box.top < around.top - 3 ||
          box.bottom > around.bottom + 1) problems.push(`outside its picture: ${says}`);
      for (const [other, its] of boxes.slice(at + 1)) {
        const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        if (across > 1 && down > 4) problems.push(`${says} covers ${other}`);
      }
    });
  }
  return problems;
});

test("it is valid", async () => {
  assert.deepEqual(await markupProblems(readFileSync(file, "utf8")), []);
});

for (const width of [320, 768, 1280])
  test(`from a disk, ${width} wide`, async () => {
    const { context, page, asked } = await open(width, { bypassCSP: true });
    const problems = [...await fitProblems(page), ...await chartProblems(page), ...await axeProblems(page)];
    assert.deepEqual([...problems, ...asked], []);
    await context.close();
  });

test("without scripts, under its own policy", async () => {
  const { context, page, asked } = await open(1280, { javaScriptEnabled: false });
  assert.ok(await page.getByRole("heading", { name: "Main findings" }).isVisible());
  assert.equal(await page.getByRole("img").count(), 7);
  assert.equal(await page.getByRole("region", { name: /Services by need and area/ }).count(), 1);
  assert.deepEqual(asked, []);
  await context.close();
});

test("on paper", async (t) => {
  // A4 less its margins; the one wide table has a page that is turned.
  const { context, page } = await open(680);
  const paper = read(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  t.diagnostic(JSON.stringify(paper));
  assert.deepEqual(paper.sizes.sort(), ["595 x 842", "842 x 595"]);
  assert.ok(paper.tagged && paper.language === "en-GB");
  assert.ok(paper.pages < 14, `${paper.pages} pages`);

  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() => {
    const wide = [...document.querySelectorAll(".app-report *")].filter((each) =>
      !each.closest(".app-figure--turned") && each.checkVisibility() && !each.closest(".govuk-visually-hidden") &&
      each.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
    const high = [...document.querySelectorAll("svg[role=img]")].filter((each) =>
      each.getBoundingClientRect().height > 960);
    return [...wide, ...high].map((each) => each.outerHTML.slice(0, 120));
  });
  assert.deepEqual(found, []);
  for (const only of await page.locator("nav").all()) assert.equal(await only.isVisible(), false);
  await context.close();
});

/** How dark the middle of an element is, and how much that differs from dot to dot: 0 to 255. */
const greys = async (page, element) => {
  const picture = (await element.screenshot()).toString("base64");
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const paint = canvas.getContext("2d");
    paint.drawImage(image, 0, 0);
    const dots = paint.getImageData(4, 4, image.width - 8, image.height - 8).data;
    const grey = [];
    for (let at = 0; at < dots.length; at += 4)
      grey.push(0.2126 * dots[at] + 0.7152 * dots[at + 1] + 0.0722 * dots[at + 2]);
    const mean = grey.reduce((sum, each) => sum + each, 0) / grey.length;
    const spread = Math.sqrt(grey.reduce((sum, each) => sum + (each - mean) ** 2, 0) / grey.length);
    return { mean, spread };
  }, picture);
};

test("in greys, two bars beside each other differ", async () => {
  const { context, page } = await open(1280, { bypassCSP: true });
  const bars = page.locator("#before-after svg > rect");
  const [before, after] = [await greys(page, bars.nth(0)), await greys(page, bars.nth(1))];
  assert.ok(before.spread < 5 && before.mean < 90, `the first is of one dark grey: ${JSON.stringify(before)}`);
  assert.ok(after.spread > 40 && after.mean > 110, `the second is striped: ${JSON.stringify(after)}`);
  await context.close();
});
