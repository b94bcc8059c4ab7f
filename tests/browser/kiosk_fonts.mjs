// Every letter that the kiosk shows is drawn with a font that has it: what Chromium took for each, and
// what that font holds.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { launch, visit } from "./browser.mjs";
import { serve } from "./fingerpost.mjs";
import { firstPage, languages } from "./kiosk_languages.mjs";

const fingerpost = await serve();
const browser = await launch();
test.after(async () => {
  await browser.close();
  await fingerpost.stop();
});

// Who draws the letters that only these languages have; a family of Debian's fonts-noto-core.
const scripts = {
  gu: { letter: /\p{Script=Gujarati}/u, family: /^Noto Sans Gujarati$/ },
  pa: { letter: /\p{Script=Gurmukhi}/u, family: /^Noto Sans Gurmukhi$/ },
  bn: { letter: /\p{Script=Bengali}/u, family: /^Noto Sans Bengali$/ },
  ar: { letter: /\p{Script=Arabic}/u, family: /^Noto (Naskh|Sans) Arabic$/ },
  ur: { letter: /\p{Script=Arabic}/u, family: /^Noto Nastaliq Urdu$/ },
};

// Blanks and full stops are those of Arial, which is this font on Debian.
const blanks = "Liberation Sans";

/** True for each character that a family has, whatever its weight. */
const charactersOf = (() => {
  const known = new Map();
  return (family) => {
    if (!known.has(family)) {
      const ranges = execFileSync("fc-list", ["--format", "%{charset} ", `:family=${family}`], { encoding: "utf8" })
        .trim().split(/\s+/).map((range) => range.split("-").map((end) => parseInt(end, 16)));
      known.set(family, (code) => ranges.some(([from, to = from]) => code >= from && code <= to));
    }
    return known.get(family);
  };
})();

/** The families that draw each element of a selector, in order. */
const familiesOf = async (page, selector) => {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
  const found = await Promise.all(nodeIds.map((nodeId) => session.send("CSS.getPlatformFontsForNode", { nodeId })));
  return found.map(({ fonts }) => fonts.map(({ familyName }) => familyName));
};

const letters = (text) => [...new Set(text.normalize())].filter((each) => each.trim() && !/\p{C}/u.test(each));

for (const language of languages)
  test(`${language.id} is drawn with fonts that have its letters`, async (t) => {
    const { context, page, complaints } = await visit(browser, fingerpost.origin);
    t.after(() => context.close());
    await page.goto(firstPage(language));
    const { letter, family } = scripts[language.id] ?? {};
    if (family)
      for (const selector of ["h1", "main form button", `a[lang=${language.id}]`]) {
        const [families] = await familiesOf(page, selector);
        assert.ok(families.some((each) => family.test(each)), `${selector} is drawn with ${families}`);
        assert.deepEqual(families.filter((each) => !family.test(each) && each !== blanks), [], selector);
      }

    const all = letters([language.name, ...language.messages, await page.locator("body").innerText()].join(""));
    await page.evaluate((each) => {
      document.querySelector("main").replaceChildren(...each.map((text) => {
        const shown = document.createElement("p");
        shown.textContent = text;
        return shown;
      }));
    }, all);
    const families = await familiesOf(page, "main > p");
    const wrong = all.flatMap((text, at) => {
      const by = families[at];
      const has = by.length === 1 && charactersOf(by[0])(text.codePointAt(0));
      const fits = !letter?.test(text) || family.test(by[0]);
      return has && fits ? [] : [`${text} U+${text.codePointAt(0).toString(16)} is drawn with ${by}`];
    });
    t.diagnostic(`${all.length} letters, of ${[...new Set(families.flat())].join(", ")}`);
    assert.deepEqual(wrong, []);
    assert.deepEqual(complaints, []);
  });
