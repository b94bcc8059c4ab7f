// What must hold of every page in every state. Each check gives a list of what is wrong, in words.
import { readFileSync } from "node:fs";
import { require } from "./fingerpost.mjs";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const { HtmlValidate } = require("html-validate");

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // HTML lets fields share a name, and several answers to one question do.
    "form-dup-name": "off",
    // The search box of MoJ Frontend says its own class twice.
    "no-dup-class": "off",
    // The date input of GOV.UK Frontend says so for old screen readers.
    "no-redundant-role": "off",
    // Any landmark may have a name, <search> too.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // A text to be filled in ends its lines with a blank.
    "no-trailing-whitespace": "off",
    // For search engines; a service's name is as long as its provider made it.
    "long-title": "off",
    // A page of the kiosk without scripts clears itself, and says so.
    "meta-refresh": "off",
    // A matter of taste, and on a narrow screen a long number may have to break.
    "tel-non-breaking": "off",
  },
});

/** What axe-core finds; only in a page with scripts, for it is one. */
export const axeProblems = async (page) => {
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), rules);
  return found.violations.map((rule) =>
    `${rule.id}: ${rule.help}; ${rule.nodes.length} times, first in ${rule.nodes[0].html.slice(0, 200)}`);
};

/** What html-validate finds in a page as it was sent. */
export const markupProblems = async (html) => {
  const report = await validator.validateString(html);
  const lines = html.split("\n");
  return report.results.flatMap((result) => result.messages).map((message) =>
    `${message.ruleId}, line ${message.line}: ${message.message}; ${lines[message.line - 1].slice(0, 160)}`);
};

/** Text that stands outside the screen, or is cut off by what holds it. What can be scrolled to with
    the keyboard, in a part of its own, is neither. */
export const fitProblems = (page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  const problems = [];
  if (document.documentElement.scrollWidth > width)
    problems.push(`scrolls sideways: ${document.documentElement.scrollWidth} wide on ${width}`);
  const isUnseen = (element) => element.closest(".govuk-visually-hidden, .govuk-skip-link, [hidden]") !== null;
  const scrolls = (part) => part !== null && getComputedStyle(part).overflowX === "auto";
  for (const element of document.querySelectorAll("body *")) {
    const texts = [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
    if (texts.length === 0 || isUnseen(element) || !element.checkVisibility()) continue;
    if (scrolls(element.closest("[tabindex='0']"))) continue;
    const says = `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`;
    const range = document.createRange();
    const isOutside = (node) => {
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      return box.width > 0 && (box.right > width + 1 || box.left < -1);
    };
    if (texts.some(isOutside)) problems.push(`outside the screen: ${says}`);
    const style = getComputedStyle(element);
    const cuts = style.overflowX !== "visible" && style.overflowX !== "auto" && style.overflowX !== "scroll";
    if (cuts && element.scrollWidth > element.clientWidth + 1) problems.push(`cut off: ${says}`);
    const flat = style.overflowY === "hidden" || style.overflowY === "clip";
    if (flat && element.scrollHeight > element.clientHeight + 1) problems.push(`cut off below: ${says}`);
  }
  return problems.slice(0, 10);
});

/** What can be pressed and is less than 48 pixels wide or high; a label counts as its input. */
export const touchProblems = (page) => page.evaluate(() => {
  const all = document.querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden])");
  const isOutside = (box) => box.right <= 0 || box.bottom <= 0;
  return [...all].flatMap((element) => {
    const target = element.matches("[type=radio], [type=checkbox]") ? element.closest("label") ?? element : element;
    const box = target.getBoundingClientRect();
    if (!target.checkVisibility() || element.closest(".govuk-skip-link") || isOutside(box)) return [];
    if (box.width >= 47.9 && box.height >= 47.9) return [];
    return [`${Math.round(box.width)} x ${Math.round(box.height)}: ${element.outerHTML.slice(0, 160)}`];
  });
});

/** True where the element that has the focus can be seen and nothing covers it. */
export const focusShows = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const label = element.labels?.[0];
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) =>
    document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)));
  return points.some((at) => at && (element.contains(at) || at.contains(element) && at !== document.body &&
    at !== document.documentElement || label?.contains(at)));
});

/** Opens whatever can be opened. */
export const openAll = (page) =>
  page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
