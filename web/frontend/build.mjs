// node build.mjs MODULES WEB OUTPUT: makes the pages' templates and assets from the sources in WEB
// (templates/*.njk, assets/*) and the packages in MODULES. The style sheets of assets become one,
// and those of the kiosk (assets/kiosk*.css) another. A template of the kiosk is made once in each
// language of WEB/messages: kiosk_results.ur.html.
//
// A template is written in Nunjucks, so that the components of GOV.UK and MoJ Frontend can be used
// as they are, and becomes a Mustache template for the server. What the server fills in is written
// with square brackets: [[name]], [[#list]] .. [[/list]], [[^none]] .. [[/none]], [[> partial]].
// An element that holds nothing but one mark of a section stands for that mark alone: a list in the
// page is one item between two that say [[#items]] and [[/items]]. Files that start with "_" are
// only for others to use.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { createRequire } from "node:module";
import { readMessages, say } from "./messages.mjs";

const [modules, web, output] = process.argv.slice(2);
const require = createRequire(join(modules, "x.js"));
const nunjucks = require("nunjucks");
const languages = readMessages(require("pofile"), join(web, "messages"));
const govuk = join(modules, "govuk-frontend/dist");
const moj = join(modules, "@ministryofjustice/frontend");

// What may be used on GOV.UK alone, and so never here.
const forbidden = /GDS Transport|govuk-crest|__crown|<svg[^>]*govuk-logo/;

const fail = (text) => {
  console.error(text);
  process.exit(1);
};

const write = (folder, name, content) => {
  mkdirSync(join(output, folder), { recursive: true });
  writeFileSync(join(output, folder, name), content);
};

// Assets carry the sum of their content in their name, so that a browser may keep them for ever.
const names = {};
const contents = {};
const sumOf = (content) => createHash("sha256").update(content).digest("hex").slice(0, 8);
const writeAsset = (name, content) => write("assets", name + ".gz", gzipSync(content, { level: 9 }));
const addAsset = (name, content) => {
  const [stem, kind] = [basename(name, extname(name)), extname(name)];
  names[name] = `${stem}.${sumOf(content)}${kind}`;
  contents[names[name]] = content.toString();
  writeAsset(names[name], content);
  return names[name];
};

// The style sheet of a package, with an ordinary font and the images that it names.
const styleSheet = (file, images) => {
  const css = readFileSync(file, "utf8")
    .replace(/@font-face\{[^}]*\}/g, "")
    .replace(/"?GDS Transport"?,arial,sans-serif/g, "Arial,Helvetica,sans-serif")
    .replace(/[^{}]*\{[^{}]*govuk-crest[^{}]*\}/g, "")
    .replace(/[^{}]*govuk-footer__crown[^{}]*\{[^{}]*\}/g, "")
    .replace(/\/\*# sourceMappingURL=.*?\*\//g, "")
    .replace(/url\(\/assets\/images\/([\w.-]+)\)/g, (whole, image) => {
      const path = images && join(images, image);
      if (!path || !existsSync(path)) fail(`${file} names the image ${image}, which is not there`);
      return `url(${names[image] ?? addAsset(image, readFileSync(path))})`;
    });
  if (forbidden.test(css)) fail(`${file} still holds ${css.match(forbidden)[0]}`);
  return css;
};

const own = (kind) => readdirSync(join(web, "assets")).filter((name) => extname(name) === kind).sort();
const read = (name) => readFileSync(join(web, "assets", name), "utf8");

// A script names another one as "./govuk.js"; its real name holds a sum, so that one comes first.
const addScript = (name, by = []) => names[name] ?? addAsset(name,
  read(name).replace(/"\.\/([\w.-]+)"/g, (whole, other) => {
    if (!names[other] && !existsSync(join(web, "assets", other))) fail(`${name} names ${other}, which is not there`);
    if ([...by, name].includes(other)) fail(`${other} and ${name} name each other`);
    return `"./${addScript(other, [...by, name])}"`;
  }));

const addPackagedScript = (name, file) =>
  addAsset(name, readFileSync(file, "utf8").replace(/\/\/# sourceMappingURL=.*/, ""));

const buildAssets = () => {
  const keyboard = join(modules, "simple-keyboard/build");
  addAsset("govuk.css", styleSheet(join(govuk, "govuk/govuk-frontend.min.css")));
  addAsset("moj.css", styleSheet(join(moj, "moj/moj-frontend.min.css"), join(moj, "moj/assets/images")));
  addPackagedScript("govuk.js", join(govuk, "govuk/govuk-frontend.min.js"));
  addPackagedScript("simple-keyboard.js", join(keyboard, "index.modern.esm.js"));
  const isKiosk = (name) => name.startsWith("kiosk");
  addAsset("fingerpost.css", own(".css").filter((name) => !isKiosk(name)).map(read).join("\n"));
  addAsset("kiosk.css",
    [styleSheet(join(keyboard, "css/index.css")), ...own(".css").filter(isKiosk).map(read)].join("\n"));
  for (const name of own(".svg")) addAsset(name, read(name));
  for (const name of own(".js")) if (name !== worker) addScript(name);
};

// The kiosk works on when nothing answers: its worker keeps the first page in every language, the
// page that is shown after leaving, and all that those are made of. It is told which when all else
// is built, and has no sum in its name: the server gives it an address of its own.
const worker = "kiosk_worker.js";

const buildWorker = () => {
  const pages = ["/kiosk", ...languages.slice(1).map(({ id }) => `/kiosk/${id}`), "/kiosk/away"];
  const kept = new Set([names["kiosk.css"], names["kiosk.js"]]);
  const add = (text) => Object.values(names).filter((name) => text.includes(name)).forEach((name) => kept.add(name));
  for (const file of readdirSync(join(output, "templates")))
    if (file.startsWith("kiosk")) add(readFileSync(join(output, "templates", file), "utf8"));
  for (const name of kept) add(contents[name]);  // goes on to those that it adds
  const lists = { pages, assets: [...kept].sort().map((name) => `/assets/${name}`) };
  const filled = read(worker).replace(/^const (pages|assets) = \[\];$/gm, (whole, list) =>
    `const ${list} = ${JSON.stringify(lists[list])};`);
  if (filled.includes("= [];")) fail(`${worker}: a list was not filled in`);
  writeAsset(worker, filled.replace('"kiosk-"', `"kiosk-${sumOf(filled)}"`));
};

const mark = /\[\[[#^/][\w.]+\]\]/.source;
const aloneInElement = new RegExp(`<(\\w+)[^<>]*>\\s*(${mark})\\s*</\\1>`, "g");

const toMustache = (html, name) => {
  if (html.includes("{{")) fail(`${name}: "{{" is left in the page; marks for the server are [[ ]]`);
  if (/\[\[[^\]]*&(gt|lt|amp|quot|#39);[^\]]*\]\]/.test(html))
    fail(`${name}: a mark was escaped; give it as html, not as text`);
  if (/\[\[[{&]/.test(html)) fail(`${name}: a mark that is not escaped in the page`);
  for (let before = ""; before !== html; ) {
    before = html;
    html = html.replace(aloneInElement, "$2");
  }
  // Each form says which visit it belongs to; the server puts that in (web/pages/frame.h). And no
  // browser fills it in again with what was typed before.
  html = html.replace(/<form\b[^>]*\bmethod="post"[^>]*>/g, (form) =>
    (form.includes("autocomplete=") ? form : form.replace(/>$/, ' autocomplete="off">')) + "<!--visit-->");
  if (forbidden.test(html)) fail(`${name}: holds ${html.match(forbidden)[0]}`);
  return html
    .replace(/^[ \t]+/gm, "")
    .replace(/\n{2,}/g, "\n")
    .replace(/\[\[([^\]]*)\]\]/g, "{{$1}}");
};

const buildTemplates = () => {
  const from = [join(web, "templates"), govuk, moj];
  const pages = new nunjucks.Environment(new nunjucks.FileSystemLoader(from), {
    autoescape: true, throwOnUndefined: false, trimBlocks: true, lstripBlocks: true,
  });
  pages.addGlobal("asset", (name) => `/assets/${names[name] ?? fail(`there is no asset ${name}`)}`);
  for (const file of readdirSync(join(web, "templates"))) {
    if (!file.endsWith(".njk") || file.startsWith("_")) continue;
    const name = basename(file, ".njk");
    const inKiosk = name.startsWith("kiosk_");
    for (const language of inKiosk ? languages : [languages[0]]) {
      const t = (key, values) => say(language, key, values);
      let html = pages.render(file, inKiosk ? { language, t } : {});
      // The one script that the layout of GOV.UK Frontend writes into the page; ours is in a file.
      html = html.replace(/<script>document\.body\.className.*?<\/script>/s,
        `<script src="/assets/${names["enabled.js"]}"></script>`);
      if (/<script(?![^>]*\ssrc=)/.test(html)) fail(`${file}: a script in the page`);
      write("templates", `${name}${inKiosk ? `.${language.id}` : ""}.html`, toMustache(html, file).trim() + "\n");
    }
  }
};

const writeMessages = () =>
  languages.forEach((language, at) =>
    write("messages", `${at}.json.gz`, gzipSync(JSON.stringify(language), { level: 9 })));

rmSync(output, { recursive: true, force: true });
buildAssets();
buildTemplates();
writeMessages();
buildWorker();
