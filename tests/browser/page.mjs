// Where things stand in the pages: every selector of the tests, so that a change of the pages is
// a change here alone. By field, role and visible words, never by class.
const main = (page) => page.getByRole("main");

export const heading = (page) => page.getByRole("heading", { level: 1 });
export const skipLink = (page) => page.getByRole("link", { name: "Skip to main content" });
export const openHelp = (page) =>
  press(page, page.getByRole("banner").getByRole("link", { name: "Help" }));
export const startAgain = (page) => press(page, page.getByRole("button", { name: "Start again" }));
export const errors = (page) => page.getByRole("alert").getByRole("link");

/** A field of the form by its name, and by its value where it is one of several. */
export const field = (page, name, value) =>
  main(page).locator(`[name="${name}"]${value === undefined ? "" : `[value="${value}"]`}`).first();

/** Opens what a field stands in. */
const reveal = async (locator) => {
  if (await locator.isVisible()) return;
  const closed = locator.locator("xpath=ancestor::details[not(@open)]");
  while (await closed.count()) await closed.first().locator("summary").first().click();
};

/** Types into a field, or ticks it: `value` false takes a tick away. */
const put = async (locator, value) => {
  await reveal(locator);
  if (typeof value === "boolean") await locator.setChecked(value);
  else await locator.fill(value);
};

/** Fills the form in: what stands in boxes, and what is ticked as "name=value". */
export const fill = async (page, { typed = {}, ticked = [] }) => {
  for (const [name, value] of Object.entries(typed)) await put(field(page, name), value);
  for (const each of ticked) {
    const [name, value] = each.split("=");
    await put(field(page, name, value), true);
  }
};

/** Presses what leads to another page, whether the browser or a script brings it. */
const press = async (page, button) => {
  await reveal(button);
  await heading(page).evaluate((before) => before.setAttribute("data-before", ""));
  await button.click();
  await page.locator("h1:not([data-before])").waitFor();
  await page.waitForLoadState();
};

export const button = (page, name) => main(page).getByRole("button", { name }).first();
export const seeWhatFits = (page) => press(page, button(page, "See what fits"));

// The results.
export const cards = (page) => main(page).getByRole("article");
export const cardName = (page, at) =>
  cards(page).nth(at).getByRole("heading").first().locator("a, button");
export const group = (page, name) => main(page).getByRole("heading", { level: 2, name });
export const onThePlan = (page) => main(page).locator("input[type=checkbox][name=choose]");
export const makeThePlan = (page) => press(page, button(page, /^Make the plan/));
export const nextQuestion = (page) => page.getByRole("region", { name: "The next best question" });
export const serviceNames = (page) =>
  cards(page).getByRole("heading").locator("a, button").allInnerTexts();
export const filterTags = (page) => main(page).locator('button[name=remove][value^="filter."]');
export const removeFilter = (page) => press(page, filterTags(page).first());

/** Ticks the first filter of a kind ("need", "who", "km") and applies it. */
export const filterBy = async (page, kind) => {
  await put(main(page).locator(`input[name="filter.${kind}"]:not([type=hidden])`).first(), true);
  await press(page, button(page, /^Apply( filters)?$/));
};

/** Sorts by the order whose words fit, from a list or from radios. */
export const sortBy = async (page, words) => {
  const list = main(page).locator("select[name=sort]");
  if (await list.count()) {
    await reveal(list);
    const labels = await list.locator("option").allInnerTexts();
    await list.selectOption({ label: labels.find((label) => words.test(label)).trim() });
  } else {
    await put(main(page).getByRole("radio", { name: words }), true);
  }
  await press(page, button(page, /^(Sort|Apply)( filters)?$/));
};

/** Opens the page of the service on a card; gives its name. */
export const openService = async (page, at) => {
  const opens = cardName(page, at);
  const name = (await opens.innerText()).trim();
  await press(page, opens);
  return name;
};

export const backToResults = (page) => press(page, button(page, /^Back to (the )?results/));

/** Answers whatever question is put. */
export const answerNext = async (page) => {
  const question = nextQuestion(page);
  const list = question.locator("select"), text = question.locator("input[type=text]");
  const choice = question.locator("input[type=radio], input[type=checkbox]");
  if (await list.count()) await list.first().selectOption({ index: 1 });
  else if (await choice.count()) await choice.first().check();
  else await text.first().fill("1");
  await press(page, question.getByRole("button", { name: /^Answer\b/ }));
};

/** Puts a service that does not fit on the plan all the same. */
export const includeAnyway = async (page, reason) => {
  const box = main(page).locator('input[name^="include."]:not([type=hidden])').first();
  const id = (await box.getAttribute("name")).slice("include.".length);
  await put(box, reason);
  await press(page, box.locator("xpath=ancestor::details[1]").getByRole("button", { name: /^Include/ }));
  return id;
};

// The plan and the letter.
export const plan = (page) => main(page);
export const writeLetter = (page) =>
  press(page, main(page).locator('[formaction="/letter"], form[action="/letter"] button').first());
export const letter = (page) => page.getByLabel("Text of the letter or email").inputValue();

/** Has words struck out of the letter. */
export const strike = async (page, words) => {
  await put(main(page).locator("textarea[name=strike]"), words);
  await press(page, button(page, "Update the text"));
};

// Finding services without a person.
export const search = async (page, words) => {
  const box = page.getByLabel("Search services").first();
  await box.fill(words);
  await press(page, box.locator("xpath=ancestor::form").getByRole("button"));
};
export const didYouMean = (page) =>
  press(page, main(page).locator("form").filter({ hasText: "Did you mean" }).getByRole("button"));
export const link = (page, name) => main(page).getByRole("link", { name }).first();
export const followTo = (page, at) => press(page, main(page).locator(`a[href^="${at}"]`).first());
export const follow = (page, name) => press(page, link(page, name));

// The code from a paper.
export const showTheServices = (page) => press(page, button(page, "Show the services"));

/** Sends a form of these names and values, as a page of the same origin could; gives the answer. */
export const send = async (page, at, fields) => {
  const answer = page.waitForNavigation();
  await page.evaluate(([to, rows]) => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = to;
    for (const [name, value] of rows) {
      const box = document.createElement("textarea");
      box.name = name;
      box.value = value;
      form.append(box);
    }
    document.body.append(form);
    form.submit();
  }, [at, fields]);
  return answer;
};

// On paper.
/** Pixels of the smallest letters that would be printed. */
export const smallestText = (page) => main(page).evaluate((all) => Math.min(
  ...[...all.querySelectorAll("*")].filter((element) => element.checkVisibility() &&
    !element.closest(".govuk-visually-hidden") &&
    [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((element) => parseFloat(getComputedStyle(element).fontSize))));

/** What is for the screen alone. */
export const screenOnly = (page) =>
  page.locator("header, nav, footer, [role=search], main button").all();

// The reports for commissioners.
export const showTheReport = (page) => press(page, button(page, "Show the report"));
export const showPasted = (page) => press(page, button(page, "Show the report of these figures"));
export const stop = (page) => press(page, button(page, "Stop"));
export const example = (page) => main(page).locator("p", { hasText: "An example:" }).getByRole("link");
