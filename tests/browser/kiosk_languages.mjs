// The languages of the kiosk as their message files say.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { source } from "./fingerpost.mjs";

const folder = join(source, "web/messages");
const read = (name) => readFileSync(join(folder, name), "utf8");

const ids = read("LINGUAS").replace(/^#.*$/gm, "").trim().split(/\s+/);

const languageIn = (id) => {
  const file = read(`${id}.po`);
  const says = (header) => file.match(new RegExp(`^"${header}: *(.*)\\\\n"$`, "m"))[1].trim();
  const messages = [...file.matchAll(/^msgstr ((?:"(?:[^"\\]|\\.)*"\n?)+)/gm)].slice(1)
    .map(([, quoted]) => [...quoted.matchAll(/"(.*)"/g)].map(([, text]) => JSON.parse(`"${text}"`)).join(""));
  return { id, name: says("X-Name"), dir: says("X-Direction"), checked: says("X-Checked-By") !== "", messages };
};

const english = { id: "en", name: "English", dir: "ltr", checked: true, messages: [] };

export const languages = [english, ...ids.map(languageIn)];

/** What `<html lang>` is. */
export const tagOf = ({ id }) => (id === "en" ? "en-GB" : id);
export const firstPage = ({ id }) => (id === "en" ? "/kiosk" : `/kiosk/${id}`);
