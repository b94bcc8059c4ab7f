// The words of the kiosk in each language: web/messages/kiosk.pot in English, LANG.po for each one
// that LINGUAS names (the formats of GNU gettext; a message is known by its msgctxt).
import { readFileSync } from "node:fs";
import { join } from "node:path";

const placeholders = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join(" ");

/** What is wrong with a translation of `english`, in words; empty if nothing. */
const problemOf = (english, item) => {
  if (!item || !item.msgstr[0]) return "is missing";
  if (item.msgid !== english) return `was made for other words: “${item.msgid}”`;
  if (placeholders(item.msgstr[0]) !== placeholders(english))
    return `must hold ${placeholders(english) || "no placeholder"}, as “${english}” does`;
  return "";
};

const header = (file, po, name) => {
  if (!(name in po.headers)) throw new Error(`${file} has no ${name} in its first entry`);
  return po.headers[name];
};

/**
 * English first, then each language in the order of LINGUAS: {id, name, english, dir, checked,
 * messages}, where `messages` has [English, translation] by key. An Error names every message that
 * is missing, was made for other words, or whose placeholders do not agree.
 */
export const readMessages = (PO, folder) => {
  const read = (file) => PO.parse(readFileSync(join(folder, file), "utf8"));
  const template = read("kiosk.pot").items.map((item) => [item.msgctxt, item.msgid]);
  const listed = readFileSync(join(folder, "LINGUAS"), "utf8").replace(/#.*/g, "").split(/\s+/).filter(Boolean);
  const problems = [];
  const language = (id, file) => {
    const po = read(file);
    const items = new Map(po.items.map((item) => [item.msgctxt, item]));
    const messages = {};
    for (const [key, english] of template) {
      const problem = id === "en" ? "" : problemOf(english, items.get(key));
      if (problem) problems.push(`${file}: ${key} ${problem}`);
      else messages[key] = id === "en" ? [english, english] : [english, items.get(key).msgstr[0]];
    }
    for (const key of items.keys())
      if (!template.some(([known]) => known === key)) problems.push(`${file}: ${key} is not in kiosk.pot`);
    return {
      id, name: header(file, po, "X-Name"), english: header(file, po, "X-English"),
      dir: header(file, po, "X-Direction"), checked: header(file, po, "X-Checked-By") !== "", messages,
    };
  };
  const all = [language("en", "kiosk.pot"), ...listed.map((id) => language(id, `${id}.po`))];
  if (problems.length) throw new Error(problems.join("\n"));
  return all;
};

/** A message with its placeholders filled in; an Error for one that is not there. */
export const say = (language, key, values = {}) => {
  const message = language.messages[key];
  if (!message) throw new Error(`there is no message ${key}`);
  return message[1].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
};
