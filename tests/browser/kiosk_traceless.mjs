// What somebody said at the kiosk is gone with them, however they go: from what the next person can
// be shown, from what the browser and the server hold, and it was never in an address. Chromium is
// started as web/kiosk starts it: in a window that keeps nothing.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { complaintsOf } from "./browser.mjs";
import { require, serve } from "./fingerpost.mjs";
import * as see from "./kiosk_page.mjs";
import { shownIn, step, tellingFiles, told } from "./traces.mjs";

const { chromium } = require("playwright-core");

// What nothing else says: a place that is not known, a postcode, an age as forms and pages write it.
const secrets = ["uillaxbrine", "UILLAXBRINE", "LE2 7LB", "LE2+7LB", "LE2%207LB", "fact.age=97",
  'name="fact.age" value="97"'];
const idleSeconds = 10;

const until = async (seconds, what, found) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(100)) {
    const value = await found();
    if (value) return value;
  }
  throw new Error(`not within ${seconds} seconds: ${what}`);
};

/** The process and all that it started. */
const family = (pid) => {
  const parents = readdirSync("/proc").filter((id) => /^\d+$/.test(id)).flatMap((id) => {
    try {
      return [[Number(id), Number(readFileSync(`/proc/${id}/stat`, "utf8").replace(/^.*\) \S /, "").split(" ")[0])]];
    } catch {
      return [];
    }
  });
  const all = [pid];
  for (const each of all) all.push(...parents.filter(([, parent]) => parent === each).map(([id]) => id));
  return all;
};

/** What a process shows of itself to others that tells a secret, and files that are only in memory. */
const tellingProcesses = (pid) => family(pid).flatMap((id) => {
  const read = (path) => {
    try {
      return readFileSync(path);
    } catch {
      return "";  // it has ended
    }
  };
  const open = (() => {
    try {
      return readdirSync(`/proc/${id}/fd`).map((name) => `/proc/${id}/fd/${name}`)
        .filter((path) => /^\/(memfd:|dev\/shm\/)/.test(readlinkSync(path)));
    } catch {
      return [];
    }
  })();
  return [`/proc/${id}/cmdline`, `/proc/${id}/environ`, ...open].filter((path) => told(read(path), secrets).length);
});

/** Chromium with this profile and its one window, steered over its own port. */
const openWindow = async (profile, scripts) => {
  const program = spawn("/usr/bin/chromium", [
    "--headless=new", "--incognito", `--user-data-dir=${profile}`, "--remote-debugging-port=0", "--no-first-run",
    "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
    "--disable-breakpad", "--password-store=basic",
    ...(process.getuid() === 0 ? ["--no-sandbox"] : []), "about:blank",
  ], { stdio: "ignore" });
  const kill = () => program.kill("SIGKILL");
  process.once("exit", kill);
  const portFile = join(profile, "DevToolsActivePort");
  const port = await until(30, "Chromium runs", () => existsSync(portFile) && readFileSync(portFile, "utf8").split("\n")[0]);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  const prepare = async (page) => {
    page.setDefaultTimeout(15000);
    if (!scripts) await (await context.newCDPSession(page)).send("Emulation.setScriptExecutionDisabled", { value: true });
    return page;
  };
  const page = await prepare(context.pages()[0]);
  const end = async (signal) => {
    const ended = program.exitCode === null && program.signalCode === null
      ? new Promise((done) => program.once("exit", done)) : null;
    if (signal) program.kill(signal);
    else await (await browser.newBrowserCDPSession()).send("Browser.close").catch(() => {});
    await ended;
    await browser.close().catch(() => {});
    process.removeListener("exit", kill);
    rmSync(portFile, { force: true });
  };
  return { pid: program.pid, context, page, another: async () => prepare(await context.newPage()), end };
};

/** Every address that the page's history holds, and its titles. */
const historyOf = async (page) => {
  const { entries } = await (await page.context().newCDPSession(page)).send("Page.getNavigationHistory");
  return JSON.stringify(entries);
};

/** A place that is not known, which stands on the page that says so, and then one that is. */
const sayWhere = async (page) => {
  await see.box(page).fill("Quillaxbrine");
  await see.press(page, "next");
  assert.ok(await see.problem(page).isVisible());
  assert.ok((await shownIn(page, secrets)).includes("uillaxbrine"), "the page itself holds what was typed");
  await see.box(page).fill("LE2 7LB");
};

const sayEverything = async (page) => {
  await see.start(page);
  await see.pick(page, "health-and-wellbeing");
  await see.press(page, "next");
  await see.press(page, "unknown");
  for (const left = new Set(["home", "age"]); left.size;) {
    const question = await see.question(page);
    if (question === "home") await sayWhere(page);
    else if (question === "age") await see.box(page).fill("97");
    await see.press(page, left.delete(question) ? "next" : "unknown");
  }
  await see.press(page, "results");
  await see.press(page, "check");
  await see.press(page, "results");
  assert.deepEqual(await shownIn(page, secrets), ["LE2 7LB", secrets.at(-1)]);
};

/** What the next person can be shown by the keys and gestures of a browser; with scripts, first pages. */
const lookBack = async (page, scripts) => {
  const seen = [];
  const look = async (where) => {
    const found = await shownIn(page, secrets);
    if (found.length) seen.push(`${where} shows ${found}`);
  };
  await look("the page after it");
  for (let steps = 1; steps <= 8; ++steps) {
    await step(page, "goBack");
    await look(`${steps} steps back`);
    if (steps === 1 && scripts) await until(10, "the first page", () => see.isWelcome(page).catch(() => false));
    if (steps % 3 !== 1) continue;
    await step(page, "reload");
    await look(`${steps} steps back and loaded again`);
  }
  for (let steps = 1; steps <= 8; ++steps) {
    await step(page, "goForward");
    await look(`${steps} steps forward again`);
  }
  await step(page, "reload");
  await look("loading it again");
  assert.deepEqual(seen, []);
};

/** What a form that was sent before the visit ended is answered with when it is sent again. */
const sentAgain = async (origin, body) => {
  const answer = await fetch(`${origin}/kiosk`, { method: "POST", body, redirect: "manual",
    headers: { "Content-Type": "application/x-www-form-urlencoded" } });
  return `${answer.status} ${answer.headers.get("Location")}`;
};

const ways = [
  { name: "Leave now", endsVisit: true, go: async ({ page }) => {
    await see.leave(page);
    assert.equal(new URL(page.url()).pathname, "/kiosk/away");
  } },
  { name: "walking away", endsVisit: true, go: async ({ page, fingerpost }) => {
    const first = `${fingerpost.origin}/kiosk`;
    await until(idleSeconds + 20, "the first page", async () => page.url() === first &&
      await see.isWelcome(page).catch(() => false));
  } },
  { name: "walking away without a server", go: async ({ page, fingerpost }) => {
    await fingerpost.rest();
    await until(idleSeconds + 20, "what was said is off the screen", async () =>
      (await shownIn(page, secrets)).length === 0);
    await fingerpost.again();
    await pause(1000);
    await page.goto(`${fingerpost.origin}/kiosk`).catch(() => page.goto(`${fingerpost.origin}/kiosk`));
  } },
  { name: "an end of the browser", go: async (here) => {
    await pause(3000);  // by now it would have written down what it needs after a crash
    await here.window.end("SIGKILL");
    here.window = await openWindow(here.profile, here.scripts);
    here.page = here.window.page;
    await here.page.goto(`${here.fingerpost.origin}/kiosk`);
  } },
];

for (const scripts of [true, false])
  for (const { name, go, endsVisit } of ways)
    test(`nothing is left after ${name}, ${scripts ? "with" : "without"} scripts`, async (t) => {
      const fingerpost = await serve("--kiosk-warn", "5", "--kiosk-wipe", String(idleSeconds));
      const profile = mkdtempSync(join(tmpdir(), "fingerpost-profile-"));
      const here = { fingerpost, profile, scripts };
      here.window = await openWindow(profile, scripts);
      here.page = here.window.page;
      t.after(async () => {
        await here.window.end("SIGKILL");
        await fingerpost.stop();
        rmSync(profile, { recursive: true, force: true });
      });
      const complaints = complaintsOf(here.window.context, fingerpost.origin);
      const addresses = [];
      here.window.context.on("request", (request) => addresses.push(request.url()));
      here.page.on("framenavigated", (frame) => addresses.push(frame.url()));

      const sent = [];
      here.page.on("request", (request) => {
        if (request.method() === "POST" && new URL(request.url()).pathname === "/kiosk") sent.push(request.postData());
      });
      const first = here.page;

      await first.goto(`${fingerpost.origin}/kiosk`);
      await sayEverything(here.page);
      assert.deepEqual(told(await historyOf(here.page), secrets), []);
      assert.deepEqual([...tellingProcesses(fingerpost.pid()), ...tellingProcesses(here.window.pid)], []);
      await go(here);

      const { page } = here;
      if (page === first) await lookBack(page, scripts);
      if (endsVisit) assert.equal(await sentAgain(fingerpost.origin, sent.at(-1)), "303 /kiosk");
      assert.deepEqual(told(await historyOf(page), secrets), []);
      const other = await here.window.another();
      await other.goto(`${fingerpost.origin}/kiosk`);
      assert.deepEqual(await shownIn(other, secrets), []);
      if (scripts) assert.deepEqual(await kept(other), { stored: 0, telling: [] });
      assert.deepEqual([...tellingProcesses(fingerpost.pid()), ...tellingProcesses(here.window.pid)], []);
      await here.window.end();
      assert.deepEqual(tellingFiles(profile, secrets), []);
      assert.deepEqual(addresses.filter((address) => told(address, secrets).length), []);
      assert.match(fingerpost.log(), /POST \/kiosk 200/);
      assert.deepEqual(told(fingerpost.log(), secrets), []);
      assert.deepEqual(tellingFiles(fingerpost.folder, secrets), []);
      assert.deepEqual(complaints.filter((each) => !/ERR_|Failed to fetch|status of 503/.test(each)), []);
    });

/** What the origin keeps: only the pages that are there for when no server answers. */
const kept = async (page) => {
  const { stored, texts } = await page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => {
      const cache = await caches.open(name);
      return Promise.all((await cache.keys()).map(async (request) =>
        `${request.url}\n${await (await cache.match(request, { ignoreVary: true })).text()}`));
    }));
    return { texts: all.flat(), stored: localStorage.length + sessionStorage.length +
      (await indexedDB.databases()).length + document.cookie.length };
  });
  return { stored, telling: texts.filter((text) => told(text, secrets).length) };
};
