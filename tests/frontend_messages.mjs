// What the build says of messages that are missing, were made for other words, or whose placeholders
// do not agree. Run as: node frontend_messages.mjs FOLDER_WITH_PACKAGES
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readMessages, say } from "../web/frontend/messages.mjs";

const PO = createRequire(join(process.argv[2], "any.js"))("pofile");
const folder = mkdtempSync(join(tmpdir(), "fingerpost-messages-"));

const head = (id, more = "") => `msgid ""\nmsgstr ""\n"Language: ${id}\\n"\n"X-Name: N-${id}\\n"\n` +
  `"X-English: E-${id}\\n"\n"X-Direction: ltr\\n"\n${more}\n`;
const checked = (by) => `"X-Checked-By: ${by}\\n"\n`;
const entry = (key, english, says) => `msgctxt "${key}"\nmsgid "${english}"\nmsgstr "${says}"\n\n`;

const template = head("en", checked("its writers")) + entry("hello", "Good day", "") +
  entry("from", "From {day} to {month}", "");
const good = head("xx", checked("")) + entry("from", "From {day} to {month}", "{month} <- {day}") +
  entry("hello", "Good day", "Gd");

/** What is read where xx.po holds this. */
const read = (po) => {
  writeFileSync(join(folder, "LINGUAS"), "# none but\nxx\n");
  writeFileSync(join(folder, "kiosk.pot"), template);
  writeFileSync(join(folder, "xx.po"), po);
  return readMessages(PO, folder);
};

const problems = [
  ["is missing", good.replace(entry("hello", "Good day", "Gd"), ""), "xx.po: hello is missing"],
  ["is empty", good.replace('"Gd"', '""'), "xx.po: hello is missing"],
  ["was made for other words", good.replace("Good day", "Hi"),
    "xx.po: hello was made for other words: “Hi”"],
  ["lacks a placeholder", good.replace("{month} <- {day}", "{day}"),
    "xx.po: from must hold {day} {month}, as “From {day} to {month}” does"],
  ["has a placeholder of its own", good.replace('"Gd"', '"Gd {day}"'),
    "xx.po: hello must hold no placeholder, as “Good day” does"],
  ["is in no template", good + entry("bye", "Bye", "B"), "xx.po: bye is not in kiosk.pot"],
  ["all of it at once", good.replace("Good day", "Hi").replace("{month} <- {day}", "{day}"),
    "xx.po: hello was made for other words: “Hi”\n" +
    "xx.po: from must hold {day} {month}, as “From {day} to {month}” does"],
  ["nobody says who checked it", good.replace(checked(""), ""),
    "xx.po has no X-Checked-By in its first entry"],
];

try {
  for (const [name, po, message] of problems) assert.throws(() => read(po), { message }, name);
  const [english, other] = read(good);
  assert.deepEqual([english.id, english.name, english.checked, other.id, other.name, other.checked],
    ["en", "N-en", true, "xx", "N-xx", false]);
  assert.deepEqual(other.messages, {
    hello: ["Good day", "Gd"], from: ["From {day} to {month}", "{month} <- {day}"] });
  assert.equal(say(other, "from", { day: "2", month: "May" }), "May <- 2");
  assert.equal(say(english, "from", { day: "2" }), "From 2 to {month}");
  assert.throws(() => say(other, "no.such"), { message: "there is no message no.such" });
} finally {
  rmSync(folder, { recursive: true });
}
