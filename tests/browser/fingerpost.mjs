// The program under test, served on a free port with folders of its own. A test is run as
// "node NAME.mjs BUILD": BUILD is the folder of the build, which holds the packages too.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const build = resolve(process.argv[2] ?? "build");

/** What tests/browser/package.json names; it is fetched into the build folder. */
export const require = createRequire(join(build, "tests/browser/packages/x.js"));

/** The folder of the sources. */
export const source = fileURLToPath(new URL("../..", import.meta.url));

const addressLine = /^(http:\/\/\S+)$/m;

/** Runs it until `end()`; `hear` gets what it writes. */
const run = async (folder, listen, options, hear) => {
  const program = spawn(join(build, "fingerpost"),
    ["serve", "--listen", listen, "--data", join(folder, "data"), ...options],
    { env: { ...process.env, TMPDIR: join(folder, "tmp") }, stdio: ["ignore", "pipe", "pipe"] });
  const kill = () => program.kill("SIGKILL");
  process.once("exit", kill);
  let said = "";
  const origin = await new Promise((found, failed) => {
    const listenTo = (text) => {
      hear(text);
      said += text;
      const line = said.match(addressLine);
      if (line) found(line[1]);
    };
    program.stdout.on("data", listenTo);
    program.stderr.on("data", listenTo);
    program.once("error", failed);
    program.once("exit", () => failed(new Error(`it ended before it served:\n${said}`)));
  });
  const end = async () => {
    const ended = new Promise((done) => program.once("exit", done));
    program.kill("SIGTERM");
    await ended;
    process.removeListener("exit", kill);
  };
  return { origin, pid: program.pid, end };
};

/** Starts it. `log()` is all that it has written; `folder` holds its data and temporary files;
    `rest` ends it for a while, and `again` starts it at the same address. */
export const serve = async (...options) => {
  const folder = mkdtempSync(join(tmpdir(), "fingerpost-browser-"));
  mkdirSync(join(folder, "tmp"));
  let log = "";
  const hear = (text) => { log += text; };
  let running = await run(folder, "127.0.0.1:0", options, hear);
  const { origin } = running;
  const rest = async () => {
    await running?.end();
    running = null;
  };
  const again = async () => { running = await run(folder, new URL(origin).host, options, hear); };
  const stop = async () => {
    await rest();
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, folder, log: () => log, pid: () => running.pid, rest, again, stop };
};
