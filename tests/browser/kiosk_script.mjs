// The scripts of the kiosk, one by one, in pages of a stand-in for the server: pages take each other's
// place, leaving leaves nothing, nobody there, reading aloud, the keyboard, and no server.
import assert from "node:assert/strict";
import test from "node:test";
import { launch, visit } from "./browser.mjs";
import { axeProblems } from "./checks.mjs";
import { standIn } from "./kiosk_stand_in.mjs";

const browser = await launch();
test.after(() => browser.close());

/** A touch screen at the welcome page of a server of its own. */
const arrive = async (t, { at = "/kiosk", times = [60, 75], touch = true, script } = {}) => {
  const server = await standIn();
  server.times(...times);
  const seen = await visit(browser, server.origin, touch
    ? { hasTouch: true, isMobile: true, viewport: { width: 1080, height: 810 } }
    : { viewport: { width: 1080, height: 810 } });
  if (script) await seen.page.addInitScript(script);
  t.after(async () => {
    await seen.context.close();
    await server.stop().catch(() => {});
  });
  await seen.page.goto(at);
  return { server, ...seen };
};

const heading = (page, text) => page.getByRole("heading", { level: 1, name: text }).waitFor();
const press = (page, text) => page.getByRole("button", { name: text, exact: true }).click();
const toSecond = async (page) => {
  await press(page, "Start");
  await heading(page, "Question first");
  await press(page, "Next");
  await heading(page, "Question second");
};
const entries = (page) => page.evaluate(() => history.length);
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);
const path = (page) => new URL(page.url()).pathname;

test("pages take each other's place, with one entry of the history", async (t) => {
  const { page, complaints } = await arrive(t);
  const before = await entries(page);
  await page.evaluate(() => { window.same = true; });
  await press(page, "Start");
  await heading(page, "Question first");
  assert.deepEqual(await page.evaluate(() => {
    const { lang, dir, className } = document.documentElement;
    return { lang, dir, className, title: document.title, path: document.body.dataset.visitPath, top: scrollY };
  }), { lang: "ur", dir: "rtl", className: "govuk-template app-size-2", title: "Question first",
    path: "/kiosk/ur", top: 0 });
  assert.equal(await focused(page), "H1");
  await press(page, "Larger");
  await page.locator("html.app-size-3").waitFor();
  await press(page, "Next");
  await heading(page, "Question second");
  assert.equal(await entries(page), before + 1);
  assert.equal(path(page), "/kiosk");
  assert.ok(await page.evaluate(() => window.same && document.body.classList.contains("js-enabled")));
  assert.deepEqual(complaints, []);
});

test("one press at a time", async (t) => {
  const { page, server } = await arrive(t);
  server.waitBefore(300);
  assert.equal(await page.evaluate(() => {
    const start = document.querySelector("[value=next]");
    start.click();
    start.click();
    return document.querySelector("main").getAttribute("aria-busy");
  }), "true");
  await heading(page, "Question first");
  assert.equal(await page.locator("main").getAttribute("aria-busy"), null);
  assert.equal(server.posts().length, 1);
});

test("a page that says what is wrong is shown, and read from there", async (t) => {
  const { page, server } = await arrive(t);
  await toSecond(page);
  const before = await entries(page);
  server.answerOnce(400, "text/html; charset=utf-8", server.errorPage());
  await press(page, "Next");
  await heading(page, "A problem");
  assert.match(await page.evaluate(() => document.activeElement.className), /govuk-error-summary/);
  await page.getByRole("link", { name: "Say where" }).click();
  assert.equal(await focused(page), "home");
  assert.equal(await entries(page), before);
});

test("a page that is loaded anew begins anew", async (t) => {
  const { page } = await arrive(t);
  await toSecond(page);
  await page.reload();
  await heading(page, "Welcome");
  await toSecond(page);
  await page.evaluate(() => history.back());
  await heading(page, "Question first");
});

test("an answer that is no page of the kiosk changes nothing", async (t) => {
  const { page, server } = await arrive(t);
  await toSecond(page);
  await page.locator("#home").fill("LE2 7LB");
  server.answerOnce(503, "text/plain", "busy");
  await press(page, "Next");
  await page.locator("#offline").waitFor();
  assert.equal(await page.locator("#home").inputValue(), "LE2 7LB");
  await press(page, "Try again");
  await heading(page, "Question results");
  assert.equal(await page.locator("#offline").isVisible(), false);
});

test("Back is the page's own", async (t) => {
  const { page } = await arrive(t);
  await toSecond(page);
  const before = await entries(page);
  const entry = () => page.evaluate(() => navigation.currentEntry.key);
  const same = await entry();
  await press(page, "Next");
  await heading(page, "Question results");
  for (const to of ["Question second", "Question first"]) {
    await page.evaluate(() => history.back());
    await heading(page, to);
    assert.equal(await entry(), same);
  }
  await page.evaluate(() => history.back());
  await heading(page, "خوش آمدید");
  assert.equal(await page.evaluate(() => history.state), null);
  assert.equal(await entries(page), before);
});

test("another language leaves no entry in the history", async (t) => {
  const { page } = await arrive(t);
  const before = await entries(page);
  await page.getByRole("link", { name: "اردو" }).click();
  await heading(page, "خوش آمدید");
  assert.equal(await entries(page), before);
});

test("leaving wipes, tells the server, and leaves nothing to go back to", async (t) => {
  const { page, server, complaints } = await arrive(t);
  await toSecond(page);
  await page.locator("#home").fill("quillax");
  await press(page, "Next");
  await page.getByText("You said quillax").waitFor();
  await press(page, "Leave now");
  await heading(page, "Touch here to start");
  assert.equal(path(page), "/kiosk/away");
  assert.ok(server.seen.includes("POST /kiosk/leave visit=v1"));
  for (const move of ["goBack", "goForward", "goBack"]) {
    await page[move]({ timeout: 2000 }).catch(() => null);
    await page.locator("body[data-welcome] h1").waitFor();
    assert.ok(!(await page.content()).includes("quillax"));
  }
  assert.deepEqual(complaints, []);
});

test("an answer that comes after leaving is not shown", async (t) => {
  const { page, server } = await arrive(t);
  await toSecond(page);
  server.waitBefore(100, 3000);
  assert.equal(await page.evaluate(async () => {
    document.querySelector("[value=next]").click();
    document.querySelector("#leave button").click();
    await new Promise((done) => setTimeout(done, 1000));
    return document.body.textContent;
  }), "");
  await heading(page, "Touch here to start");
});

test("nobody there: it asks, then clears to English", async (t) => {
  const { page, server } = await arrive(t, { times: [1, 2] });
  await toSecond(page);
  await page.locator("#home").fill("quillax");
  await page.locator("dialog[open]").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "I am still here");
  await page.getByRole("status").filter({ hasText: "This screen will clear in 1 seconds." }).waitFor();
  await heading(page, "Welcome");
  assert.equal(path(page), "/kiosk");
  assert.ok(server.seen.includes("POST /kiosk/leave visit=v1"));
  assert.equal(await page.evaluate(() => navigation.entries().filter((each) => each.getState()).length), 0);
  await page.goBack({ timeout: 2000 }).catch(() => null);
  await heading(page, "Welcome");
});

for (const [how, stay] of Object.entries({
  "the button": (page) => press(page, "I am still here"),
  Escape: (page) => page.keyboard.press("Escape"),
  "a touch beside it": (page) => page.touchscreen.tap(5, 5),
}))
  test(`somebody there, by ${how}`, async (t) => {
    const { page } = await arrive(t, { times: [1, 3] });
    await toSecond(page);
    await page.locator("#home").fill("quillax");
    await page.locator("dialog[open]").waitFor();
    await stay(page);
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    assert.equal(await page.locator("#home").inputValue(), "quillax");
    await page.locator("dialog[open]").waitFor();  // and asks again
  });

test("any sign of somebody counts", async (t) => {
  const { page } = await arrive(t, { times: [3, 60] });
  await toSecond(page);
  const signs = [() => page.keyboard.press("Shift"), () => page.mouse.wheel(0, 10), () => page.touchscreen.tap(500, 700),
    () => page.mouse.move(Math.random() * 500, 400)];
  for (let each = 0; each < 6; ++each) {
    await page.waitForTimeout(1000);
    await signs[each % signs.length]();
    assert.equal(await page.locator("dialog[open]").count(), 0);
  }
});

test("a machine that slept clears before it answers to a touch", async (t) => {
  const { page } = await arrive(t);
  await toSecond(page);
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 3600_000;
    document.dispatchEvent(new PointerEvent("pointerdown"));
  });
  await heading(page, "Welcome");
});

test("a first page asks nothing, and goes back to English", async (t) => {
  const { page, server } = await arrive(t, { at: "/kiosk/ur", times: [1, 2] });
  let asked = false;
  page.on("framenavigated", () => { asked ||= server.seen.some((each) => each.startsWith("POST")); });
  await heading(page, "خوش آمدید");
  await heading(page, "Welcome");
  assert.equal(asked, false);
  const loads = () => server.seen.filter((each) => each === "GET /kiosk").length;
  await page.waitForTimeout(300);
  const before = loads();
  await page.waitForTimeout(2600);
  assert.equal(loads(), before, "an untouched page stays");
});

/** Voices that say nothing, and write down what they were asked to say. */
const voices = () => {
  window.said = [];
  const pending = [];
  let list = [];
  const named = (name, lang, localService = true) => ({ name, lang, localService, default: false, voiceURI: name });
  window.addVoices = () => {
    list = [named("English+Andy", "en-GB"), named("English (America)", "en-US"), named("English", "en-GB"),
      named("Elsewhere", "ur", false), named("Urdu", "ur-PK")];
    speechSynthesis.dispatchEvent(new Event("voiceschanged"));
  };
  window.finish = () => pending.splice(0).forEach((each) => each.onend?.());
  SpeechSynthesisUtterance.prototype.constructor = SpeechSynthesisUtterance;
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.assign(SpeechSynthesis.prototype, {
    getVoices: () => list,
    speak: (utterance) => {
      window.said.push(`${utterance.voice.name}: ${utterance.text}`);
      pending.push(utterance);
    },
    cancel: () => {
      window.said.push("stop");
      pending.splice(0);
    },
  });
};

test("reads aloud what is seen, each part in its language, with voices of this machine", async (t) => {
  const { page } = await arrive(t, { script: voices });
  const button = page.locator("[data-read]");
  assert.equal(await button.isVisible(), false);
  await page.evaluate(() => window.addVoices());
  await button.waitFor();
  await press(page, "Start");
  await heading(page, "Question first");
  await page.evaluate(() => { window.said.length = 0; });
  await button.click();
  assert.deepEqual(await page.evaluate(() => window.said), ["stop", "Urdu: Question first", "Urdu: A list with",
    "English: English words", "Urdu: .", "Urdu: Next"]);
  assert.equal(await button.textContent(), "Stop reading");
  await button.click();
  assert.equal(await page.evaluate(() => window.said.at(-1)), "stop");
  assert.equal(await button.textContent(), "Read aloud");
  await button.click();
  await page.evaluate(() => window.finish());
  assert.equal(await button.textContent(), "Read aloud");
  await button.click();
  await press(page, "Next");
  await heading(page, "Question second");
  assert.equal(await page.evaluate(() => window.said.at(-1)), "stop");
  assert.equal(await button.textContent(), "Read aloud");
});

test("who listens is there; the question whether somebody is there is read to them", async (t) => {
  const { page } = await arrive(t, { script: voices, times: [3, 30] });
  await toSecond(page);
  await page.evaluate(() => window.addVoices());
  await page.locator("[data-read]").click();
  await page.waitForTimeout(4000);
  assert.equal(await page.locator("dialog[open]").count(), 0);
  await page.evaluate(() => window.finish());
  await page.locator("dialog[open]").waitFor();
  const said = await page.evaluate(() => window.said);
  assert.deepEqual(said.slice(-5).map((each) => each.replace(/2\d/, "N")), ["stop", "English: Are you still there?",
    "English: This screen will clear in N seconds.", "English: I am still here", "English: Clear it now"]);
});

test("axe finds nothing in the keyboard and in the question whether somebody is there", async (t) => {
  const { page } = await arrive(t, { times: [2, 60] });
  await page.close();
  const open = await page.context().newPage();
  await open.goto("/kiosk");
  await toSecond(open);
  await open.locator("#age").tap();
  await key(open, "5").waitFor();
  assert.deepEqual(await axeProblems(open), []);
  await open.locator("dialog[open]").waitFor();
  assert.deepEqual(await axeProblems(open), []);
});

const key = (page, name) => page.locator("#keyboard").getByRole("button", { name, exact: true });
const type = async (page, names) => {
  for (const name of names) await key(page, name).tap();
};

test("a keyboard comes to a box that is touched, and types into it", async (t) => {
  const { page, complaints } = await arrive(t);
  await toSecond(page);
  assert.equal(await page.locator("#keyboard").isVisible(), false);
  await page.locator("#home").tap();
  await page.locator("#keyboard").waitFor();
  await page.evaluate(() => {
    window.heard = [];
    document.addEventListener("input", (event) => window.heard.push(event.inputType));
  });
  await type(page, ["L", "E", "2", "Space", "8", "Delete", "7", "L", "B", "X"]);
  assert.equal(await page.locator("#home").inputValue(), "LE2 7LBX");
  await type(page, ["Y"]);
  assert.equal(await page.locator("#home").inputValue(), "LE2 7LBX", "no more than the box may hold");
  assert.equal(await focused(page), "home");
  assert.deepEqual([...new Set(await page.evaluate(() => window.heard))], ["insertText", "deleteContentBackward"]);
  await page.evaluate(() => document.getElementById("home").setSelectionRange(0, 2));
  assert.deepEqual(await page.evaluate(() =>
    Object.values(window.SimpleKeyboardInstances).map((each) => each.getAllInputs())), [{ default: "" }]);
  await type(page, ["N", "G"]);
  assert.equal(await page.locator("#home").inputValue(), "NG2 7LBX");
  await type(page, ["Done"]);
  assert.equal(await page.locator("#keyboard").isVisible(), false);
  assert.deepEqual(complaints, []);
});

test("the keyboard has what the box is for, large enough, and covers nothing that is typed into", async (t) => {
  const { page } = await arrive(t);
  await toSecond(page);
  await page.evaluate(() => {
    const space = document.createElement("div");
    space.style.height = "600px";
    document.getElementById("age").before(space);
  });
  for (const [id, has, hasNot] of [["home", "Q", "."], ["age", "5", "Q"], ["money", ".", "Q"]]) {
    await page.locator(`#${id}`).tap();
    await key(page, has).waitFor();
    assert.equal(await key(page, hasNot).count(), 0, id);
    const sizes = await page.locator("#keyboard button").evaluateAll((all) =>
      all.map((each) => each.getBoundingClientRect()).filter(({ width, height }) => width < 48 || height < 48).length);
    assert.equal(sizes, 0, id);
    const [box, keys] = [await page.locator(`#${id}`).boundingBox(), await page.locator("#keyboard").boundingBox()];
    assert.ok(box.y >= 0 && box.y + box.height <= keys.y, `${id} at ${box.y}, the keyboard at ${keys.y}`);
    assert.equal(await page.locator(`#${id}`).getAttribute("inputmode"), "none");
  }
  await page.locator("#keyboard").getByText("Done").tap();
  assert.equal(await page.locator("#money").getAttribute("inputmode"), "decimal");
  // The page moves for a box that stands low, and the touch must still be one of that box.
  const place = () => page.locator("#age").boundingBox();
  const { y } = await place();
  await page.evaluate((by) => window.scrollBy(0, by), y - 780);
  const low = await place();
  assert.ok(low.y > 700, `at ${low.y}`);
  await page.touchscreen.tap(low.x + 20, low.y + 5);
  await key(page, "7").tap();
  await page.locator("#room").tap();
  assert.equal(await page.locator("#keyboard").isVisible(), false);
  await page.locator("#money").tap();
  await press(page, "Next");
  await heading(page, "Question results");
  assert.equal(await page.locator("#keyboard").isVisible(), false);
});

test("without a touch screen the keyboard comes when it is asked for", async (t) => {
  const { page } = await arrive(t, { touch: false });
  assert.equal(await page.locator("[data-keyboard]").isVisible(), false, "nothing to type here");
  await toSecond(page);
  await page.locator("#age").click();
  assert.equal(await page.locator("#keyboard").isVisible(), false);
  await press(page, "Show the keyboard");
  assert.equal(await focused(page), "age");
  await key(page, "4").click();
  await key(page, "2").press("Enter");
  assert.equal(await page.locator("#age").inputValue(), "42");
  await press(page, "Hide the keyboard");
  assert.equal(await page.locator("#keyboard").isVisible(), false);
  await page.getByRole("button", { name: "Show the keyboard" }).waitFor();
});

/** Until the worker has kept what it keeps, and serves this page. */
const isKept = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
});

test("without a server the first pages are there, say so, and come back by themselves", async (t) => {
  const { page, server } = await arrive(t);
  await isKept(page);
  server.nextEdition();
  await page.goto("/kiosk/ur");
  await page.waitForFunction(async () => (await (await caches.match("/kiosk/ur")).text()).includes('"edition">2'));
  await server.stop();
  server.nextEdition();
  for (const [at, title] of [["/kiosk", "Welcome"], ["/kiosk/cy", "Croeso"], ["/kiosk/ended/v1", "Welcome"],
    ["/kiosk/away", "Touch here to start"], ["/kiosk/ur", "خوش آمدید"]]) {
    await page.goto(at);
    await heading(page, title);
    await page.locator("#offline").waitFor();
    await page.getByText("Urgent help: 999").waitFor();
  }
  assert.equal(await page.locator("#edition").textContent(), "2", "the last that was seen");
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("h1")).display), "block");
  await server.start();
  await page.locator("#edition").filter({ hasText: "3" }).waitFor();
  assert.equal(await page.locator("#offline").isVisible(), false);
});

test("without a server in the middle, nothing that was answered is lost", async (t) => {
  const { page, server } = await arrive(t);
  await toSecond(page);
  await page.locator("#home").fill("quillax");
  await server.stop();
  await press(page, "Next");
  await page.locator("#offline").waitFor();
  await press(page, "Try again");
  await page.locator("#offline").waitFor();
  assert.equal(await page.locator("#home").inputValue(), "quillax");
  await server.start();
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await page.locator("#offline").waitFor({ state: "hidden" });
  await heading(page, "Question second");
  await press(page, "Next");
  await page.getByText("You said quillax").waitFor();
});

test("leaving works without a server, also after the browser was told to forget", async (t) => {
  const { page, server } = await arrive(t);
  await isKept(page);
  for (const leaveIt of [async () => {}, server.stop]) {
    await page.goto("/kiosk");
    await toSecond(page);
    await leaveIt();
    await press(page, "Leave now");
    await heading(page, "Touch here to start");
  }
});

test("only first pages and their parts are kept", async (t) => {
  const { page } = await arrive(t);
  await isKept(page);
  await toSecond(page);
  await page.locator("#home").fill("quillax");
  await press(page, "Next");
  await page.getByText("You said quillax").waitFor();
  const kept = await page.evaluate(async () => {
    const all = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = await (await cache.match(request)).text();
        all.push({ path: new URL(request.url).pathname, method: request.method, tells: text.includes("quillax") });
      }
    }
    return { names: (await caches.keys()).length, all, stored: localStorage.length + sessionStorage.length + document.cookie.length };
  });
  assert.equal(kept.names, 1);
  assert.equal(kept.stored, 0);
  assert.deepEqual(kept.all.filter(({ path: at, method, tells }) => tells || method !== "GET" ||
    !/^\/kiosk(\/(..|away))?$|^\/assets\/(kiosk|kiosk_\w+|govuk|simple-keyboard|fingerpost)\.[0-9a-f]{8}\.(js|css|svg)$/.test(at)), []);
});

test("a new edition drops what the one before kept", async (t) => {
  const { page, server } = await arrive(t);
  await isKept(page);
  server.nextWorker();
  const names = await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
    for (let tries = 100; tries && String(await caches.keys()) !== "kiosk-00000000"; --tries)
      await new Promise((done) => setTimeout(done, 50));
    return caches.keys();
  });
  assert.deepEqual(names, ["kiosk-00000000"]);
});
