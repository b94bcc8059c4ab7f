// The whole of a visit to the kiosk, in every language, by touch: from the first page over one of each
// kind of question to who can help, the paper and away again, with what must hold of every page.
import assert from "node:assert/strict";
import test, { describe } from "node:test";
import { launch, visit } from "./browser.mjs";
import { axeProblems, fitProblems, markupProblems, touchProblems } from "./checks.mjs";
import { serve } from "./fingerpost.mjs";
import { firstPage, languages, tagOf } from "./kiosk_languages.mjs";
import * as see from "./kiosk_page.mjs";

const fingerpost = await serve();
const browser = await launch();
test.after(async () => {
  await browser.close();
  await fingerpost.stop();
});

const screens = { tall: { width: 1080, height: 1920 }, narrow: { width: 375, height: 800 } };
const kinds = ["boxes", "tiles", "list", "place", "number", "date"];
// Money is the last that is asked about, and its page is that of a number.
const long = { areas: ["accommodation", "finances", "health-and-wellbeing", "personal-relationships-and-community"],
  kinds: [...kinds, "money"] };
const short = { areas: ["finances"], kinds };
const [english] = languages;

/** Somebody at the screen, what they see wrong, and how closely they look. */
const arrive = async (t, { language, scripts = true, screen = screens.tall, close = true, markup = false }) => {
  const { context, page, complaints } = await visit(browser, fingerpost.origin,
    { hasTouch: true, viewport: screen, javaScriptEnabled: scripts });
  t.after(() => context.close());
  const here = { page, complaints, language, scripts, close, markup, wrong: [], seen: new Set(), sent: null };
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/kiosk")) here.sent = request;
  });
  return here;
};

/** The page on the screen as it was sent. */
const html = async ({ sent }) => {
  const answer = await fetch(sent.url(), { method: sent.method(), body: sent.postData(), redirect: "manual",
    headers: sent.method() === "POST" ? { "Content-Type": "application/x-www-form-urlencoded" } : {} });
  return answer.text();
};

/** Words that stand in a language which they are not in, where the letters tell: not of names. */
const wordProblems = (page) => page.evaluate(() => {
  const latin = /[a-z]/;  // in capitals it is a postcode or a code
  const other = /[\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Bengali}\p{Script=Arabic}]/u;
  const inLatin = (lang) => !/^(gu|pa|bn|ar|ur)\b/.test(lang);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const problems = [];
  while (walker.nextNode()) {
    const { data, parentElement: element } = walker.currentNode;
    if (element.closest("noscript, script, style") || element.closest("label:has([name^='fact.home'])")) continue;
    const { lang } = element.closest("[lang]");
    const wrong = inLatin(lang) ? other.test(data) : latin.test(data) && !other.test(data);
    if (wrong) problems.push(`marked as ${lang}: ${data.trim().slice(0, 80)}`);
  }
  for (const text of document.querySelectorAll("article h3 span, article ol strong span"))
    if (text.closest("[lang]").lang !== "en-GB") problems.push(`a service's name is not marked: ${text.textContent}`);
  return problems;
});

const frameProblems = async ({ page, language }) => {
  const { lang, dir, path, query } = await page.evaluate(() => ({ lang: document.documentElement.lang,
    dir: document.documentElement.dir, path: location.pathname, query: location.search + location.hash }));
  const says = await see.note(page).count();
  return [
    ...(lang === tagOf(language) && dir === language.dir ? [] : [`the page is in ${lang}, ${dir}`]),
    ...(says === (language.checked ? 0 : 1) ? [] : [`it says ${says} times that nobody checked it`]),
    ...([firstPage(language), "/kiosk", "/kiosk/away"].includes(path) && !query ? [] : [`it is at ${path}${query}`]),
    ...((await see.urgentNumbers(page)).join(" ").includes("999") ? [] : ["no number for urgent help"]),
  ];
};

/** Looks at a page of a kind that was not seen before. */
const look = async (here, name) => {
  if (here.seen.has(name)) return;
  here.seen.add(name);
  const { page, scripts, close, markup } = here;
  const found = [
    ...await frameProblems(here),
    ...await fitProblems(page),
    ...(close ? await touchProblems(page) : []),
    ...(close ? await wordProblems(page) : []),
    ...(close && scripts ? await axeProblems(page) : []),
    ...(markup ? await markupProblems(await html(here)) : []),
  ];
  here.wrong.push(...found.map((problem) => `${name}: ${problem}`));
};

const toFirstPage = async (here) => {
  const { page, language } = here;
  await page.goto("/kiosk");
  assert.deepEqual(await Promise.all(languages.map(({ id }) => see.languageLink(page, id).innerText())),
    languages.map(({ name }) => name));
  if (language !== english) await see.pickLanguage(page, language.id);
  await look(here, "first page");
};

const tellAreas = async (here, areas) => {
  const { page } = here;
  await see.start(page);
  await look(here, "areas");
  await see.press(page, "next");
  assert.ok(await see.problem(page).isVisible());
  await look(here, "nothing was picked");
  for (const area of areas) await see.pick(page, area);
  await see.press(page, "next");
  assert.equal(await see.question(page), "needs");
  await look(here, "needs");
  await see.press(page, "unknown");
};

/** Answers the question on the screen; gives its kind. */
const answer = async (here) => {
  const { page } = here;
  const kind = await see.kind(page);
  if (here.seen.has(`a question: ${kind}`)) {
    await see.press(page, here.seen.size % 2 ? "unknown" : "decline");
    return kind;
  }
  await look(here, `a question: ${kind}`);
  if (kind === "place") {
    await see.type(page, see.box(page), "QX Q");
    await see.press(page, "next");
    assert.ok(await see.problem(page).isVisible());
    await look(here, "an unknown place");
    await see.box(page).fill("");
  }
  await see.answer(page, kind);
  await see.press(page, "next");
  return kind;
};

/** Back to the question before, which still has its answer, and on again. */
const backAndOn = async ({ page }) => {
  const before = await see.question(page);
  await see.press(page, "back");
  assert.notEqual(await see.question(page), before);
  await see.press(page, "next");
  assert.equal(await see.question(page), before);
};

const lookAtResults = async (here) => {
  const { page } = here;
  assert.equal(await see.pageName(page), "results");
  assert.ok(await see.cards(page).count() <= 3);
  await look(here, "who can help");
  await see.press(page, "take");
  await look(here, "the paper");
  await see.press(page, "results");
  await see.press(page, "check");
  await look(here, "what was said");
  await see.changeFirst(page);
  assert.equal(await see.question(page), "areas");
  await see.press(page, "back");
  await see.press(page, "next");
};

/** From question to question until every kind has come. */
const answerAll = async (here, wanted) => {
  const { page } = here;
  for (let steps = 0; steps < 40 && !wanted.every((kind) => here.seen.has(`a question: ${kind}`)); ++steps)
    if (await see.pageName(page) === "question") await answer(here);
    else if (await see.button(page, "ask_more").count()) await see.press(page, "ask_more");
    else break;
};

const changeTheLook = async (here) => {
  const { page, language } = here;
  const said = await see.said(page);
  await see.use(page, "languages");
  await look(here, "other languages");
  await see.pickLanguage(page, "cy");
  assert.equal(await page.locator("html").getAttribute("lang"), "cy");
  await see.use(page, "languages");
  await see.pickLanguage(page, language.id);
  assert.deepEqual((await see.said(page)).filter((each) => !each.startsWith("from=")), said);
};

const goAway = async (here) => {
  const { page, wrong, complaints } = here;
  await see.leave(page);
  Object.assign(here, { language: english });
  await look(here, "away");
  await see.start(page);
  assert.ok(await see.isWelcome(page));
  assert.deepEqual([...wrong, ...complaints], []);
};

const walk = async (t, settings) => {
  const here = await arrive(t, settings);
  const { page } = here;
  await toFirstPage(here);
  await tellAreas(here, settings.areas);
  await answer(here);
  await answer(here);
  await backAndOn(here);
  await see.press(page, "results");
  await look(here, "who can help so far");
  await see.press(page, "ask_more");
  if (!settings.brief) await answerAll(here, settings.kinds);
  if (await see.pageName(page) === "question") await see.press(page, "results");
  await lookAtResults(here);
  if (await see.pageName(page) === "question") await see.press(page, "results");
  await see.press(page, "more");
  await look(here, "more who can help");
  await changeTheLook(here);
  t.diagnostic([...here.seen].join(", "));
  await goAway(here);
};

// Two at a time: most of a visit is waiting. Languages differ in words alone: three are looked at more
// closely, one of each direction and one with letters of its own; without scripts and on a phone too.
const closely = ["en", "ur", "gu"];
describe("in every language", { concurrency: 2 }, () => {
  for (const language of languages) {
    const isClose = closely.includes(language.id);
    const markup = ["en", "ur"].includes(language.id);
    test(`${language.id}, with scripts, on the kiosk`, (t) => walk(t, { language, markup, ...(isClose ? long : short) }));
    test(`${language.id}, without scripts`, (t) => walk(t, { language, scripts: false, ...short,
      screen: isClose ? screens.narrow : screens.tall, close: isClose, brief: !isClose }));
    if (isClose)
      test(`${language.id}, with scripts, on a phone`, (t) => walk(t, { language, screen: screens.narrow, ...short }));
  }
});

test("the largest text, black and yellow", async (t) => {
  const here = await arrive(t, { language: english, screen: screens.narrow });
  const { page } = here;
  await page.goto("/kiosk");
  for (const does of ["larger", "larger", "contrast"]) await see.use(page, does);
  assert.equal(await see.tool(page, "larger").count(), 0);
  await look(here, "first page");
  await tellAreas(here, long.areas);
  await answerAll(here, long.kinds);
  if (await see.pageName(page) === "question") await see.press(page, "results");
  await lookAtResults(here);
  await see.urgentHelp(page).tap();
  await look(here, "with the numbers open");
  await goAway(here);
});
