// Where something that somebody said may still stand when they are gone.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The `secrets` that stand in a text or in bytes, also as Chromium writes text on a disk. */
export const told = (content, secrets) => secrets.filter((secret) =>
  content.includes(secret) || content.includes(Buffer.from(secret, "utf16le")));

/** Each file below a folder that tells a secret, and which. */
export const tellingFiles = (folder, secrets, leftOut = () => false) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (leftOut(entry.name)) return [];
    if (entry.isDirectory()) return tellingFiles(path, secrets, leftOut);
    if (!entry.isFile()) return [];
    const secret = told(readFileSync(path), secrets);
    return secret.length ? [`${path} tells ${secret}`] : [];
  });

/** What a page tells: its text, its markup, and what stands in its boxes. */
export const shownIn = async (page, secrets) => told(await page.evaluate(() => [
  document.documentElement.outerHTML,
  ...[...document.querySelectorAll("input, textarea")].map((box) => box.value),
  location.href,
  JSON.stringify({ ...localStorage, ...sessionStorage, state: history.state, cookie: document.cookie }),
].join("\n")).catch(() => ""), secrets);

/** One step of the browser's history, which may end at a page that cannot be shown again. */
export const step = (page, move) => page[move]({ timeout: 5000 }).catch(() => null);

/** To another page, though a step before may still be loading one anew. */
export const away = async (page, to) => {
  for (let left = 5; ; --left)
    try {
      return await page.goto(to);
    } catch (problem) {
      if (left === 0) throw problem;
      await page.waitForTimeout(300);
    }
};
