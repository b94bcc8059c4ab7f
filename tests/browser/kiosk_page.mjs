// Where things stand in the kiosk's pages: every selector of its tests. Its words differ by language,
// so things are found by the names of fields and buttons, which are the same in all.
const main = (page) => page.locator("main");

/** Touches where the screen can be touched. */
const touch = async (page, locator) => (await page.evaluate(() => navigator.maxTouchPoints) > 0
  ? locator.tap() : locator.click());

/** Touches what leads to another page, whether the browser or a script brings it. */
const turn = async (page, locator) => {
  await page.locator("h1").evaluate((before) => before.setAttribute("data-before", ""));
  await touch(page, locator);
  await page.locator("h1:not([data-before])").waitFor();
  await page.waitForLoadState();
};

// What every page has.
export const title = (page) => page.locator("h1");
export const note = (page) => page.locator(".app-unchecked");
export const offline = (page) => page.locator("#offline");
export const urgentNumbers = (page) => page.locator("summary bdi").allInnerTexts();
export const urgentHelp = (page) => page.locator("header summary");
export const urgentLines = (page) => page.locator("header details ul").innerText();
export const leave = (page) => turn(page, page.locator("#leave button"));
export const idle = (page) => page.locator("#idle");
export const tool = (page, does) => page.locator(`footer button[name=do][value=${does}]`);
export const use = (page, does) => turn(page, tool(page, does));
export const button = (page, does) => main(page).locator(`button[name=do][value=${does}]`);
export const press = (page, does) => turn(page, button(page, does));

// The first page, and the one after leaving.
export const start = (page) => turn(page, main(page).locator('button[value=start], p > a[href="/kiosk"]'));
export const languageLink = (page, id) => main(page).locator(`a[lang=${id}], button[lang=${id}]`);
export const pickLanguage = (page, id) => turn(page, languageLink(page, id));
export const isWelcome = (page) => page.locator("body[data-welcome]").isVisible();

/** "welcome", "question", "results", "check", "slip", "languages", or none: what the form says. */
export const pageName = (page) =>
  main(page).locator("form#kiosk").evaluate((form) => form.elements.page?.value ?? "");

/** The id of the question on the screen. */
export const question = (page) =>
  main(page).locator("input[type=hidden][name=question]").getAttribute("value");

/** What is answered with: "list", "date", "place", "money", "number", "boxes" or "tiles". */
export const kind = (page) => main(page).evaluate((all) => {
  const has = (selector) => all.querySelector(selector) !== null;
  if (has("select")) return "list";
  if (has("[name$='.day']")) return "date";
  if (has("[name$='.typed']")) return "place";
  if (has("[name$='.pounds']")) return "money";
  if (has("input[type=text]")) return "number";
  return has("input[type=checkbox]") ? "boxes" : "tiles";
});

const tiles = (page) => main(page).locator("label:has(input:not([type=text]))");
const boxes = (page) => main(page).locator("input[type=text]");
export const tile = (page, value) => main(page).locator(`label:has(input[value="${value}"])`);
export const problem = (page) => main(page).locator(".app-wrong");

/** The key of the keyboard on the screen. */
export const key = (page, name) => page.locator(`#keyboard [data-skbtn="${name}"]`);
export const keyboard = (page) => page.locator("#keyboard");

/** Types with the keyboard on the screen where there is one. */
export const type = async (page, box, text) => {
  await touch(page, box);
  if (!await keyboard(page).isVisible()) return box.fill(text);
  for (const each of text) await touch(page, key(page, each === " " ? "{space}" : each.toUpperCase()));
  await touch(page, key(page, "{done}"));
};

export const box = (page) => boxes(page).first();

/** Picks or types an answer of the kind that is asked for. */
export const answer = async (page, asked) => {
  if (asked === "list") await main(page).locator("select").selectOption({ index: 1 });
  else if (asked === "boxes" || asked === "tiles") await touch(page, tiles(page).first());
  else if (asked === "date")
    for (const [at, part] of ["3", "12", "2026"].entries()) await type(page, boxes(page).nth(at), part);
  else await type(page, box(page), asked === "place" ? "LE2 7LB" : "34");
};

export const pick = (page, value) => touch(page, tile(page, value));

// Who can help, what was said, and the paper.
export const cards = (page) => main(page).getByRole("article");
export const cardNames = (page) => cards(page).getByRole("heading", { level: 3 }).allInnerTexts();
export const changes = (page) => main(page).locator("button[name=change]");
export const changeFirst = (page) => turn(page, changes(page).first());
export const paper = (page) => cards(page).first();
export const square = (page) => paper(page).locator("svg[role=img]");
export const onPaper = (page) => paper(page).locator("ol > li").count();

/** The form that is on the screen as it would be sent, as "name=value" lines. */
export const said = (page) => main(page).locator("form#kiosk").evaluate((form) =>
  [...new FormData(form)].map(([name, value]) => `${name}=${value}`));

/** Texts that would be printed beside the paper itself. */
export const printedAround = (page) => page.evaluate(() => {
  const paper = document.querySelector("main article");
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { data, parentElement: element } = walker.currentNode;
    if (data.trim() && !paper.contains(element) && element.checkVisibility()) texts.push(data.trim());
  }
  return texts;
});
