// A stand-in for the server of the kiosk: pages of the shape that its scripts count on, with the
// scripts and the style sheets of the build. It can be stopped, and started again where it was.
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { build } from "./fingerpost.mjs";

const folder = join(build, "web/site/assets");
const assets = readdirSync(folder);
const asset = (name) => {
  const [stem, kind] = name.split(".");
  return `/assets/${assets.find((each) => new RegExp(`^${stem}\\.[0-9a-f]{8}\\.${kind}\\.gz$`).test(each)).slice(0, -3)}`;
};

const headers = {
  "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; " +
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cache-Control": "no-store",
};

const hidden = (fields) => Object.entries(fields)
  .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`).join("");

const button = (value, text) => `<button class="govuk-button" name="do" value="${value}">${text}</button>`;

const welcomes = {
  "/kiosk": { title: "Welcome", lang: "en" },
  "/kiosk/ur": { title: "خوش آمدید", lang: "ur", dir: "rtl" },
  "/kiosk/cy": { title: "Croeso", lang: "cy" },
  "/kiosk/away": { title: "Touch here to start", lang: "en" },
};

/** What each question of the stand-in shows. */
const questions = {
  first: `<p>A list with <span lang="en">English words</span>.</p><p class="govuk-visually-hidden">Unseen</p>
    <p hidden>Hidden</p><p lang="so">Soomaali</p>`,
  second: `<label for="home">Where do you live?</label><input id="home" name="fact.home" maxlength="8">
    <label for="age">How old are you?</label><input id="age" name="fact.age" inputmode="numeric">
    <label for="money">Money</label><input id="money" name="fact.money" inputmode="decimal">
    <p id="room">Below</p>`,
};

export const standIn = async () => {
  const seen = [];  // "METHOD /path body", in order
  const times = { warn: 60, wipe: 75 };
  let edition = 1;  // of the welcome pages
  let worker = gunzipSync(readFileSync(join(folder, "kiosk_worker.js.gz"))).toString();
  let answers = null;  // what the next post is answered with: status, type and body
  let port = 0;
  let wait = { post: 0, get: 0 };  // milliseconds before it answers

  const page = ({ title, lang, dir = "ltr", welcome, main, size = 2 }) => `<!DOCTYPE html>
<html lang="${lang}" dir="${dir}" class="govuk-template app-size-${size}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="${asset("fingerpost.svg")}"><link rel="stylesheet" href="${asset("govuk.css")}">
<link rel="stylesheet" href="${asset("kiosk.css")}">
<script type="module" src="${asset("kiosk.js")}"></script></head>
<body class="govuk-template__body" data-warn="${times.warn}" data-wipe="${times.wipe}" data-visit-path="${lang === "en" ? "/kiosk" : `/kiosk/${lang}`}"${welcome ? " data-welcome" : ""}>
<header><p>Urgent help: 999</p><form method="post" action="/kiosk/leave" id="leave">${hidden({ visit: "v1" })}<button class="govuk-button">Leave now</button></form></header>
<div id="offline" hidden role="status">Nothing answers. <button class="govuk-button" type="button" data-try>Try again</button></div>
<main id="main-content"><h1>${title}</h1>${main}</main>
<footer><button class="govuk-button" form="kiosk" name="do" value="larger">Larger</button>
<button class="govuk-button" type="button" hidden data-read data-stop="Stop reading">Read aloud</button>
<button class="govuk-button" type="button" hidden data-keyboard data-hide="Hide the keyboard">Show the keyboard</button></footer>
<div id="keyboard" hidden dir="ltr" lang="en"></div>
<dialog id="idle" aria-labelledby="idle-title"><h2 id="idle-title">Are you still there?</h2>
<p>This screen will clear in <span data-seconds>15</span> seconds.</p>
<button class="govuk-button" type="button" data-stay>I am still here</button><button class="govuk-button" form="leave">Clear it now</button></dialog></body></html>`;

  const form = (fields, inside) =>
    `<form method="post" action="/kiosk" id="kiosk" autocomplete="off">${hidden({ visit: "v1", ...fields })}${inside}</form>`;

  const welcomePage = (at) => page({ ...welcomes[at], welcome: true,
    main: `<p id="edition">${edition}</p>${form({ question: "start" }, button("next", "Start"))}<a href="/kiosk/ur">اردو</a>` });

  /** start -> first -> second -> results, and back again. */
  const stepFrom = (fields) => {
    const order = ["start", "first", "second", "results"];
    const step = { next: 1, back: -1 }[fields.get("do")] ?? 0;
    return order[order.indexOf(fields.get("question")) + step];
  };

  const answerPage = (fields) => {
    const question = stepFrom(fields);
    const home = fields.get("fact.home") ?? "";
    const larger = fields.get("do") === "larger";
    if (question === "start") return welcomePage("/kiosk");
    const told = question === "second" ? {} : { "fact.home": home };
    const inside = `${questions[question] ?? `<p>You said ${home}</p>`}${button("next", "Next")}
      ${question === "first" ? "" : button("back", "Go back")}`;
    const look = question === "first" ? { lang: "ur", dir: "rtl" } : { lang: "en" };
    return page({ title: `Question ${question}`, ...look, size: larger ? 3 : 2, main: form({ question, ...told }, inside) });
  };

  const send = (response, status, type, body, more = {}) =>
    response.writeHead(status, { ...headers, "Content-Type": type, ...more }).end(body);
  const html = (response, status, body) => send(response, status, "text/html; charset=utf-8", body);

  const get = (response, path) => {
    if (path === "/health") return send(response, 200, "application/json", "{}");
    if (path === "/kiosk/worker.js")
      return send(response, 200, "text/javascript", worker, { "Service-Worker-Allowed": "/kiosk" });
    if (/^\/kiosk(\/(gu|pa|pl|ur|so|bn|pt|ro|ar|cy|away))?$/.test(path))
      return html(response, 200, welcomePage(path in welcomes ? path : "/kiosk"));
    if (!path.startsWith("/assets/")) return send(response, 404, "text/plain", "nothing");
    const types = { js: "text/javascript", css: "text/css", svg: "image/svg+xml" };
    send(response, 200, types[path.split(".").at(-1)], gunzipSync(readFileSync(join(folder, `${path.slice(8)}.gz`))),
      { "Cache-Control": "public, max-age=31536000, immutable", Vary: "Accept-Encoding" });
  };

  const post = (response, path, fields) => {
    if (path === "/kiosk/leave")
      return send(response, 303, "text/plain", "", { Location: "/kiosk/away", "Clear-Site-Data": '"cache"' });
    if (!answers) return html(response, 200, answerPage(fields));
    send(response, answers.status, answers.type, answers.body);
    answers = null;
  };

  const handle = async (request, response) => {
    const { pathname } = new URL(request.url, "http://stand-in");
    let body = "";
    for await (const part of request) body += part;
    seen.push(`${request.method} ${request.url} ${body}`.trim());
    const isGet = request.method === "GET";
    await new Promise((done) => setTimeout(done, isGet ? wait.get : wait.post));
    if (isGet) get(response, pathname);
    else post(response, pathname, new URLSearchParams(body));
  };

  let server = null;
  const start = async () => {
    server = createServer(handle);
    await new Promise((done) => server.listen(port, "127.0.0.1", done));
    port = server.address().port;
  };
  const stop = async () => {
    const ended = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await ended;
  };
  await start();
  return {
    origin: `http://127.0.0.1:${port}`,
    start, stop,
    posts: () => seen.filter((each) => each.startsWith("POST /kiosk ")),
    seen,
    times: (warn, wipe) => Object.assign(times, { warn, wipe }),
    nextEdition: () => { edition += 1; },
    nextWorker: () => { worker = worker.replace(/"kiosk-[0-9a-f]{8}"/, '"kiosk-00000000"'); },
    answerOnce: (status, type, body) => { answers = { status, type, body }; },
    errorPage: () => page({ title: "A problem", lang: "en",
      main: `<div class="govuk-error-summary" data-module="govuk-error-summary"><a href="#home">Say where</a></div>${form({ question: "second" }, questions.second)}` }),
    waitBefore: (post, get = 0) => { wait = { post, get }; },
  };
};
