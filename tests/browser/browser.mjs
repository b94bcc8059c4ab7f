// Debian's Chromium, and somebody who looks at pages with it: what goes wrong while they look is
// written down, whatever they are looking for.
import { require } from "./fingerpost.mjs";

const { chromium } = require("playwright-core");

const options = (more) => ({
  executablePath: "/usr/bin/chromium",
  chromiumSandbox: process.getuid() !== 0,
  args: ["--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", ...more],
});

export const launch = (...more) => chromium.launch(options(more));

/** With a profile that stands in `folder`, where a test can read what is left in it. */
export const launchWithProfile = (folder, settings) =>
  chromium.launchPersistentContext(folder, { ...options([]), ...settings });

// A page that says what is wrong with an answer has the status 400, 404 or 410, and Chromium writes
// that down as an error; so is it of a page whose form was sent before (Back without a script).
const expected = /^Failed to load resource: the server responded with a status of 4(00|04|10)/;

/** Every complaint from now on: errors of scripts and of the policy, and requests elsewhere. */
export const complaintsOf = (context, origin) => {
  const complaints = [];
  const watch = (page) => {
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type()) && !expected.test(message.text()))
        complaints.push(`${message.type()} on ${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`script on ${page.url()}: ${error}`));
    page.on("crash", () => complaints.push(`crash on ${page.url()}`));
  };
  context.pages().forEach(watch);
  context.on("page", watch);
  context.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) complaints.push(`a request to ${request.url()}`);
  });
  return complaints;
};

/** A page in a context of its own, which forgets everything when it is closed. */
export const visit = async (browser, origin, settings = {}) => {
  const context = await browser.newContext({ baseURL: origin, ...settings });
  const complaints = complaintsOf(context, origin);
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  return { context, page, complaints };
};
