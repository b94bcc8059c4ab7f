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

/** Starts it. `log()` is all that it has written; `folder` holds its data and temporary files. */
export const serve = async (...options) => {
  const folder = mkdtempSync(join(tmpdir(), "fingerpost-browser-"));
  mkdirSync(join(folder, "tmp"));
  const program = spawn(join(build, "fingerpost"),
    ["serve", "--listen", "127.0.0.1:0", "--data", join(folder, "data"), ...options],
    { env: { ...process.env, TMPDIR: join(folder, "tmp") }, stdio: ["ignore", "pipe", "pipe"] });
  const kill = () => program.kill("SIGKILL");
  process.once("exit", kill);
  let log = "";
  const origin = await new Promise((found, failed) => {
    const hear = (text) => {
      log += text;
      const line = log.match(addressLine);
      if (line) found(line[1]);
    };
    program.stdout.on("data", hear);
    program.stderr.on("data", hear);
    program.once("error", failed);
    program.once("exit", () => failed(new Error(`it ended before it served:\n${log}`)));
  });
  const stop = async () => {
    const ended = new Promise((done) => program.once("exit", done));
    program.kill("SIGTERM");
    await ended;
    process.removeListener("exit", kill);
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, folder, log: () => log, stop };
};
