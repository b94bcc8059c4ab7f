// A machine as web/kiosk makes it: what "install" writes, then the screen itself. The unit's own
// command line runs in cage without a screen, with the policy in force in a mount namespace of its
// own, as somebody who may do nothing: so Chromium keeps its sandbox, and no other test is disturbed.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync,
  writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { require, serve, source } from "./fingerpost.mjs";

const { chromium } = require("playwright-core");

const kiosk = join(source, "web/kiosk");
const nobody = "65534";
const inMemory = "/dev/shm";
const start = "usr/local/lib/fingerpost-kiosk/start";
const policy = "etc/chromium/policies/managed/fingerpost-kiosk.json";
const unit = "etc/systemd/system/fingerpost-kiosk.service";
// Which test machines can run a screen: it takes root to give it a policy of its own.
const noScreen = process.getuid() !== 0 ? "the screen is run by root alone: it needs a mount namespace"
  : spawnSync("unshare", ["--mount", "true"]).status !== 0 ? "no mount namespace can be made here"
  : false;

const made = [];
const folderIn = (parent) => {
  const folder = mkdtempSync(join(parent, "fingerpost-machine-"));
  chmodSync(folder, 0o755);
  made.push(folder);
  return folder;
};

const fingerpost = await serve();
test.after(async () => {
  await fingerpost.stop();
  made.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});
const firstPage = `${fingerpost.origin}/kiosk`;

/** What "install" says, and the folder that it wrote to. */
const install = (root, ...options) => ({ root, said: execFileSync(join(kiosk, "install"),
  ["--root", root, ...options], { encoding: "utf8" }) });

const filesIn = (folder, below = "") => readdirSync(join(folder, below), { withFileTypes: true })
  .flatMap((entry) => entry.isDirectory() ? filesIn(folder, join(below, entry.name)) : [join(below, entry.name)])
  .sort();

const refused = (command, options, environment = {}) => {
  const { status, stderr } = spawnSync(command, options,
    { encoding: "utf8", env: { PATH: process.env.PATH, ...environment } });
  return `${status}: ${stderr.trim()}`;
};

/** The policy without its comments. */
const policyIn = (root) =>
  JSON.parse(readFileSync(join(root, policy), "utf8").replace(/^\s*\/\/.*$/gm, ""));

const until = async (seconds, what, found) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(100)) {
    const value = await found();
    if (value) return value;
  }
  throw new Error(`not within ${seconds} seconds: ${what}`);
};

/** Starts the screen of an installed machine. `memory` is what XDG_RUNTIME_DIR would be. */
const screen = (t, root) => {
  const settings = folderIn(tmpdir());
  cpSync("/etc/chromium", settings, { recursive: true });
  cpSync(join(root, "etc/chromium"), settings, { recursive: true });
  const memory = folderIn(inMemory);
  execFileSync("chown", [`${nobody}:${nobody}`, memory]);
  chmodSync(memory, 0o700);
  const line = readFileSync(join(root, unit), "utf8").match(/^ExecStart=(.*)$/m)[1]
    .replace(`/${start}`, join(root, start)).split(" ");
  const program = spawn("unshare", ["--mount", "sh", "-c",
    `mount --bind "$0" /etc/chromium && exec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups -- "$@"`,
    settings, ...line, "--remote-debugging-port=0"], {
    env: { PATH: process.env.PATH, XDG_RUNTIME_DIR: memory, WLR_BACKENDS: "headless", WLR_RENDERER: "pixman",
      WLR_LIBINPUT_NO_DEVICES: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  program.stderr.on("data", (text) => { said += text; });
  const ended = new Promise((done) => program.once("exit", done));
  const kill = () => program.kill("SIGKILL");
  process.once("exit", kill);
  const folders = () => readdirSync(memory).filter((name) => name.startsWith("fingerpost-kiosk."));
  /** Once nothing of it runs and its own folder is gone. */
  const stop = async () => {
    program.kill("SIGTERM");
    await ended;
    process.removeListener("exit", kill);
    await until(20, `the end of all that the screen wrote in ${memory}:\n${said}`, () => folders().length === 0);
  };
  t.after(stop);
  return { memory, said: () => said, folders, stop };
};

const profileOf = (shown) => until(30, `a profile; the screen said:\n${shown.said()}`, () => {
  const [folder] = shown.folders();
  return folder && existsSync(join(shown.memory, folder, "profile/Local State")) && join(shown.memory, folder);
});

/** The first process of Chromium with this profile. */
const browserOf = (folder) => readdirSync("/proc").filter((id) => /^\d+$/.test(id)).find((id) => {
  try {
    const words = readFileSync(`/proc/${id}/cmdline`, "utf8");
    return words.includes(`--user-data-dir=${folder}/profile`) && !words.includes("--type=") && /^\S*chromium\0/.test(words);
  } catch {
    return false;
  }
});

/** The same machine, but steered by the test: three keys of the policy differ, and no more. */
const steered = (root) => {
  const keys = policyIn(root);
  writeFileSync(join(root, policy), JSON.stringify({ ...keys, DeveloperToolsAvailability: 1,
    RemoteDebuggingAllowed: true, URLAllowlist: [...keys.URLAllowlist, "chrome://policy"] }));
  return root;
};

const connect = async (shown, folder) => {
  const port = await until(20, `a way to steer Chromium; it said:\n${shown.said()}`, () => {
    const file = join(folder, "profile/DevToolsActivePort");
    return existsSync(file) && readFileSync(file, "utf8").split("\n")[0];
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await until(20, "the first page", () =>
    browser.contexts()[0].pages().find((each) => each.url().startsWith(fingerpost.origin)));
  page.setDefaultTimeout(10000);
  return { browser, page };
};

test("install puts every file in its place, and again changes nothing", () => {
  const { root, said } = install(folderIn(tmpdir()), "--url", `${fingerpost.origin}/kiosk/pl`);
  assert.deepEqual(filesIn(root), [
    policy,
    "etc/pam.d/fingerpost-kiosk",
    "etc/sysctl.d/90-fingerpost-kiosk.conf",
    "etc/systemd/logind.conf.d/fingerpost-kiosk.conf",
    "etc/systemd/system/ctrl-alt-del.target",
    unit,
    "etc/systemd/system/fingerpost.service",
    "etc/systemd/system/getty@tty1.service",
    "etc/systemd/system/local-fs.target.wants/var-spool-cups.mount",
    "etc/systemd/system/multi-user.target.wants/fingerpost-kiosk.service",
    "etc/systemd/system/multi-user.target.wants/fingerpost.service",
    "etc/systemd/system/user-.slice.d/fingerpost-kiosk.conf",
    "etc/systemd/system/var-spool-cups.mount",
    "etc/sysusers.d/fingerpost-kiosk.conf",
    start,
  ]);
  assert.equal(statSync(join(root, start)).mode & 0o777, 0o755);
  assert.equal(statSync(join(root, policy)).mode & 0o777, 0o644);
  assert.deepEqual(policyIn(root).URLAllowlist, [firstPage]);
  assert.match(readFileSync(join(root, unit), "utf8"), new RegExp(`^ExecStart=.* ${firstPage}/pl$`, "m"));
  assert.match(readFileSync(join(root, "etc/systemd/system/fingerpost.service"), "utf8"),
    new RegExp(`^ExecStart=${source}build/fingerpost serve --listen ${fingerpost.origin.slice(7)} `, "m"));
  assert.equal(said.match(/^  written /gm).length, 10);

  const again = install(root, "--url", `${fingerpost.origin}/kiosk/pl`);
  assert.equal(again.said.match(/^  as before /gm).length, 10);
  assert.doesNotMatch(again.said, /written/);
});

test("a screen of another machine's server has no server of its own", () => {
  const root = folderIn(tmpdir());
  install(root);
  const { said } = install(root, "--url", "https://kiosk.example.org/kiosk");
  assert.match(said, /^The server is another machine: kiosk\.example\.org$/m);
  assert.deepEqual(filesIn(root).filter((path) => path.endsWith("/fingerpost.service")), []);
  assert.deepEqual(policyIn(root).URLAllowlist, ["https://kiosk.example.org/kiosk"]);
});

test("the print system keeps no copy of a slip, however often it is installed", () => {
  const root = folderIn(tmpdir());
  mkdirSync(join(root, "etc/cups"), { recursive: true });
  writeFileSync(join(root, "etc/cups/cupsd.conf"), "LogLevel warn\nPreserveJobFiles 86400\n");
  install(root);
  install(root);
  assert.equal(readFileSync(join(root, "etc/cups/cupsd.conf"), "utf8"),
    "LogLevel warn\nPreserveJobFiles No\nPreserveJobHistory No\n");
});

test("what is wrong is said before anything is done", () => {
  assert.equal(refused(join(kiosk, "install"), ["--root", "/nowhere", "--url", "http://127.0.0.1:8080/"]),
    "2: install: --url must be the address of the kiosk's first page, like http://127.0.0.1:8080/kiosk, " +
    "not 'http://127.0.0.1:8080/'");
  assert.equal(refused(join(kiosk, "install"), ["--help-me"]),
    "2: install: it knows --url URL and --root DIR, not '--help-me'");
  assert.equal(refused(join(kiosk, "start"), []),
    "2: fingerpost kiosk: it needs the address of its first page, like http://127.0.0.1:8080/kiosk");
  assert.equal(refused(join(kiosk, "start"), [firstPage]),
    "2: fingerpost kiosk: XDG_RUNTIME_DIR is not set; start it through fingerpost-kiosk.service");
  assert.equal(refused(join(kiosk, "start"), [firstPage], { XDG_RUNTIME_DIR: "/proc" }),
    "2: fingerpost kiosk: /proc is on proc, which keeps what is written; it must be tmpfs");
});

test("systemd understands the units", () => {
  const { root } = install(folderIn(tmpdir()));
  const units = filesIn(root).filter((path) => /system\/[^/]*\.(service|mount)$/.test(path) && !path.includes("getty"))
    .map((path) => join(root, path));
  assert.equal(units.length, 3);
  // What they start is not on this machine.
  units.forEach((path) => writeFileSync(path, readFileSync(path, "utf8").replace(/^(Exec\w+=)\S+/gm, "$1/bin/true")));
  assert.equal(refused("systemd-analyze", ["verify", "--man=no", ...units]), "0: ");
});

test("a screen as it is installed: the page comes, nobody can steer it, and nothing stays", { skip: noScreen },
  async (t) => {
    const { root } = install(folderIn(tmpdir()), "--url", firstPage);
    const shown = screen(t, root);
    const folder = await profileOf(shown);
    await until(20, `a page was asked for:\n${fingerpost.log()}`, () => /^GET \/kiosk 200 /m.test(fingerpost.log()));
    await pause(1000);
    assert.equal(existsSync(join(folder, "profile/DevToolsActivePort")), false);
    await shown.stop();
    assert.equal(existsSync(folder), false);
  });

test("a screen: the whole of it is the page, it goes nowhere else, and nothing said is in a file", { skip: noScreen },
  async (t) => {
    const { root } = install(folderIn(tmpdir()), "--url", firstPage);
    const shown = screen(t, steered(root));
    const folder = await profileOf(shown);
    const { browser, page } = await connect(shown, folder);

    assert.equal(execFileSync("stat", ["--file-system", "--format=%T", folder], { encoding: "utf8" }), "tmpfs\n");
    const limits = readFileSync(`/proc/${browserOf(folder)}/limits`, "utf8");
    assert.match(limits, /^Max core file size +0 +0 /m);
    assert.doesNotMatch(readFileSync(`/proc/${browserOf(folder)}/cmdline`, "utf8"), /--no-sandbox/);
    const sizes = await page.evaluate(() => [[outerWidth, outerHeight], [innerWidth, innerHeight],
      [screen.width, screen.height]]);
    assert.deepEqual(sizes, [sizes[2], sizes[2], sizes[2]]);
    assert.equal((await page.goto(`${firstPage}/pl`)).status(), 200);
    assert.equal((await page.goto(firstPage)).status(), 200);

    const secret = "quillaxbrine";
    for (let times = 0; times < 3; ++times) {
      await page.evaluate((answer) => {
        document.body.innerHTML = `<form method=post action=/kiosk><input name=question value=${answer}></form>`;
      }, secret);
      await Promise.all([page.waitForNavigation(),
        page.evaluate(() => { setTimeout(() => document.forms[0].submit()); })]);
    }
    // Chromium writes down what it would need after a crash within some seconds.
    await pause(6000);
    const files = filesIn(shown.memory).map((path) => join(shown.memory, path))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
    assert.ok(files.length > 10, `only ${files}`);
    assert.deepEqual(files.filter((path) => {
      const bytes = readFileSync(path);
      return bytes.includes(secret) || bytes.includes(Buffer.from(secret, "utf16le"));
    }), []);

    const goingTo = async (address) => page.goto(address).then(() => "shown", (problem) => problem.message);
    for (const address of [`${fingerpost.origin}/`, `${fingerpost.origin}/services`, `${fingerpost.origin}/assets/x`,
      fingerpost.origin.replace("127.0.0.1", "localhost") + "/kiosk", "https://example.org", "file:///etc/passwd",
      `view-source:${firstPage}`, "data:text/html,x"])
      assert.match(await goingTo(address), /ERR_BLOCKED_BY_ADMINISTRATOR/, address);
    // The page that says so may still be loading.
    await until(10, "the first page again", async () =>
      (await page.goto(firstPage).catch(() => null))?.status() === 200);
    // Where a page of its own is refused in an incognito window, Chromium ends; the screen starts anew.
    assert.notEqual(await goingTo("chrome://settings"), "shown");
    await browser.close().catch(() => {});
    await shown.stop();
  });

test("every key of the policy is one that Chromium knows, and is in force", { skip: noScreen }, async (t) => {
  const { root } = install(folderIn(tmpdir()), "--url", firstPage);
  const shown = screen(t, steered(root));
  const { browser, page } = await connect(shown, await profileOf(shown));
  await page.goto("chrome://policy");
  const seen = await page.evaluate(async () => {
    const { addWebUiListener } = await import("chrome://resources/js/cr.js");
    const { policyGroups } = await new Promise((found) => {
      addWebUiListener("policies-updated", (names, values) => found(values));
      chrome.send("listenPoliciesUpdates");
    });
    return Object.values(policyGroups).flatMap((group) => Object.entries(group.policies));
  });
  assert.deepEqual(seen.filter(([, state]) => state.error || state.level !== "mandatory"), []);
  assert.deepEqual(Object.fromEntries(seen.map(([name, state]) => [name, state.value])), policyIn(root));
  assert.doesNotMatch(shown.said(), /has an error of type/);
  await browser.close();
  await shown.stop();
});

test("a crash leaves nothing, and the next start has a new profile", { skip: noScreen }, async (t) => {
  const { root } = install(folderIn(tmpdir()), "--url", firstPage);
  const asked = () => fingerpost.log().match(/^GET \/kiosk 200 /gm)?.length ?? 0;
  const before = asked();
  const first = screen(t, root);
  const folder = await profileOf(first);
  await until(30, "a page was asked for", () => asked() > before);
  process.kill(Number(await until(10, "Chromium runs", () => browserOf(folder))), "SIGSEGV");
  await until(40, "the end of the screen", () => first.folders().length === 0);
  assert.deepEqual(filesIn(first.memory).filter((path) => /dmp|core|Crash/.test(path)), []);
  await first.stop();
  const second = screen(t, root);
  assert.notEqual((await profileOf(second)).split("/").pop(), folder.split("/").pop());
  await second.stop();
});
