// What a page weighs on the wire: all of it on a first visit, and only itself on the next.
import assert from "node:assert/strict";
import test from "node:test";
import { launch, visit } from "./browser.mjs";
import { serve } from "./fingerpost.mjs";
import * as see from "./page.mjs";

const kB = 1000;
const first = 100 * kB, after = 20 * kB;
const kiosk = 150 * kB;  // its scripts have a keyboard and a voice

const fingerpost = await serve();
const browser = await launch();
test.after(async () => {
  await browser.close();
  await fingerpost.stop();
});

/** Counts the bytes that come in, compressed and with their headers. */
const scale = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", (each) => { bytes += each.encodedDataLength; });
  return {
    weigh: async (name, limit) => {
      await session.send("Runtime.evaluate", { expression: "0" });  // what came before has been told
      const weight = bytes;
      bytes = 0;
      assert.ok(weight > 0 && weight < limit, `${name}: ${weight} bytes, not under ${limit}`);
      return `${name}: ${weight} bytes`;
    },
    forget: () => { bytes = 0; },
  };
};

/** The address of the longest page that a service has. */
const longest = async () => {
  const html = await (await fetch(`${fingerpost.origin}/services`)).text();
  const all = [...new Set(html.match(/\/(services|needs)\/[a-z0-9-]+/g))];
  const sizes = await Promise.all(all.map(async (at) =>
    ({ at, size: (await (await fetch(fingerpost.origin + at)).text()).length })));
  return sizes.reduce((most, each) => (each.size > most.size ? each : most)).at;
};

const person = "fact.age=34&fact.home=LE2+7LB&needs=debt&needs=housing&needs=mental-health" +
  "&choose=citizens-advice-leicestershire&choose=unlock&choose=samaritans";
const pages = [
  { name: "start", at: "/" },
  { name: "results", at: "/results", body: person },
  { name: "results for nothing known", at: "/results", body: "text=" },
  { name: "the next results", at: "/results", body: "show=20&show.no=10" },
  { name: "start again with answers", at: "/", body: person },
  { name: "service", at: "/services/citizens-advice-leicestershire", body: person },
  { name: "plan", at: "/plan", body: person },
  { name: "letter", at: "/letter", body: `${person}&to=citizens-advice-leicestershire` },
  { name: "search", at: "/search", body: "text=dentist" },
  { name: "closed", at: "/services/probation-health-trainers", status: 410 },
  { name: "kiosk", at: "/kiosk", limit: kiosk },
  { name: "kiosk in Urdu", at: "/kiosk/ur", limit: kiosk },
  { name: "a question of the kiosk", at: "/kiosk", body: "page=welcome&do=start", limit: kiosk },
  { name: "missing", at: "/services/nothing", status: 404 },
  ...["/services", await longest(), "/needs/debt", "/providers",
    "/areas", "/areas/E06000016", "/take", "/take/unlock+samaritans", "/names", "/help"].map((at) => ({ name: at, at })),
];

/** Goes there, or sends the form there: from a page that uses nothing of the pages' own. */
const go = async (page, { at, body, status = 200 }) => {
  const answer = body === undefined
    ? await page.goto(at)
    : await see.send(page, at, [...new URLSearchParams(body)]);
  assert.equal(answer.status(), status);
};

for (const place of pages)
  test(`${place.name} on a first visit and after`, async (t) => {
    const { context, page, complaints } = await visit(browser, fingerpost.origin, { bypassCSP: true });
    await page.goto("/health");
    const { weigh, forget } = await scale(page);
    await go(page, place);
    t.diagnostic(await weigh(place.name, place.limit ?? first));
    await page.goto("/health");
    forget();
    await go(page, place);
    t.diagnostic(await weigh(`${place.name}, again`, after));
    await context.close();
    assert.deepEqual(complaints, []);
  });
