// Pages of ours take each other's place without leaving the document: what was typed stays in the
// page's memory alone, so that Back and Forward work, and no address, storage or cache ever has it.
// Whatever goes wrong here is left to the browser, which sends the form or follows the link itself.
import { initAll } from "./govuk.js";

const pages = new Map(); // by the key of an entry of the browser's history
let shown = newKey();
let loading = null;
let leftToBrowser = false;

function newKey() {
  newKey.count = (newKey.count ?? 0) + 1;
  return `${performance.timeOrigin}-${newKey.count}`;
}

const container = () => document.getElementById("main-content").parentElement;

const keep = () => pages.set(shown, {
  title: document.title,
  classes: document.body.className,
  content: container(),
  scroll: window.scrollY,
  focus: document.activeElement,
});

const put = ({ title, classes, content }) => {
  document.title = title;
  document.body.className = classes;
  container().replaceWith(content);
  for (const form of document.querySelectorAll("header form")) form.reset();
};

const focusOn = (element) => {
  if (!element.matches("a[href], button, input, select, textarea, summary")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
};

// To the part that the address names, to the problems, or to the top of the page. Our ids are written
// in an address as they are.
const start = (hash) => {
  const part = hash && document.getElementById(hash.slice(1));
  window.scrollTo(0, part ? part.getBoundingClientRect().top + window.scrollY : 0);
  const heading = document.querySelector("main h1") ?? document.querySelector("main");
  const problems = document.querySelector("main .govuk-error-summary");
  focusOn(part || problems || heading);
};

const read = (html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const main = page.getElementById("main-content");
  if (!main) throw new Error("this is no page of ours");
  page.body.classList.add("js-enabled", "govuk-frontend-supported");
  return {
    title: page.title,
    classes: page.body.className,
    content: document.adoptNode(main.parentElement),
  };
};

const load = async (address, options) => {
  loading?.abort();
  const now = (loading = new AbortController());
  document.querySelector("main").setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { mode: "same-origin", cache: "no-store", signal: now.signal, ...options });
    const page = read(await answer.text());
    if (now.signal.aborted) return;
    document.querySelector("main").removeAttribute("aria-busy");
    keep();
    shown = newKey();
    const to = new URL(answer.url);
    to.hash = new URL(address).hash;
    to.searchParams.delete("visit"); // the pages in memory have it in their forms
    history.pushState({ page: shown }, "", to);
    put(page);
    initAll({ scope: container() });
    document.dispatchEvent(new CustomEvent("app:page"));
    start(to.hash);
  } finally {
    if (!now.signal.aborted) document.querySelector("main").removeAttribute("aria-busy");
  }
};

const onSubmit = (event) => {
  const form = event.target;
  const button = event.submitter;
  const address = new URL(button?.getAttribute("formaction") ?? form.getAttribute("action"), location.href);
  const method = button?.getAttribute("formmethod") ?? form.method;
  if (leftToBrowser || event.defaultPrevented || method !== "post" || address.origin !== location.origin) return;
  event.preventDefault();
  if (address.pathname === "/start-again") return void startAgain(form);
  const body = new URLSearchParams(new FormData(form, button));
  load(address.href, { method: "POST", body }).catch((problem) => {
    if (problem.name === "AbortError") return;
    leftToBrowser = true;
    form.requestSubmit(button);
    leftToBrowser = false;
  });
};

const onClick = (event) => {
  const link = event.target.closest("a[href]");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute("download")) return;
  const to = new URL(link.href);
  const here = to.pathname === location.pathname && to.search === location.search;
  if (to.origin !== location.origin || to.pathname.startsWith("/api/") || (here && to.hash)) return;
  event.preventDefault();
  load(to.href, {}).catch((problem) => {
    if (problem.name !== "AbortError") location.assign(to.href);
  });
};

const onHistory = () => {
  const key = history.state?.page;
  if (!key) return history.replaceState({ page: shown }, ""); // another part of the page shown
  if (key === shown) return;
  const page = pages.get(key);
  if (!page) return location.reload();
  loading?.abort();
  keep();
  shown = key;
  put(page);
  window.scrollTo(0, page.scroll);
  const heading = document.querySelector("main h1") ?? document.querySelector("main");
  focusOn(page.content.contains(page.focus) ? page.focus : heading);
};

const forget = () => {
  pages.clear();
  for (const form of document.forms) form.reset();
  for (const input of document.querySelectorAll("input, textarea, select")) input.value = "";
  document.getElementById("main-content")?.parentElement.replaceChildren(); // gone when this runs again
};

const startAgain = async (form) => {
  loading?.abort();
  const body = new URLSearchParams(new FormData(form));
  forget();
  try {
    await fetch("/start-again", { method: "POST", body, mode: "same-origin", redirect: "manual", keepalive: true });
  } finally {
    location.replace("/");
  }
};

export const inPlace = () => {
  history.scrollRestoration = "manual";
  history.replaceState({ page: shown }, "");
  document.addEventListener("submit", onSubmit);
  document.addEventListener("click", onClick);
  window.addEventListener("popstate", onHistory);
  window.addEventListener("hashchange", onHistory);
  window.addEventListener("pagehide", forget);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
};
