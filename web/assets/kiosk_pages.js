// The pages of the kiosk take each other's place without leaving the document: the browser's history
// holds the first page and one entry more, whatever is answered, and neither tells anything. That one
// entry is there so that Back, a key or a gesture, is the page's own "Go back".
import { initAll } from "./govuk.js";
import { isLeft, isWelcome } from "./kiosk_leave.js";
import { ask, isAnswered, isSilent } from "./kiosk_offline.js";

const patience = 20000;  // milliseconds
let waiting = false;
let unanswered = null;  // the button that was pressed when nothing answered

const focusOn = (element) => {
  if (!element.matches("a[href], button, input, select, textarea, summary")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
};

const put = (page) => {
  document.title = page.title;
  for (const name of ["lang", "dir", "class"]) {
    const value = page.documentElement.getAttribute(name);
    if (value === null) document.documentElement.removeAttribute(name);
    else document.documentElement.setAttribute(name, value);
  }
  for (const each of page.querySelectorAll("noscript")) each.remove();  // was read as if there were none
  page.body.classList.add("js-enabled", "govuk-frontend-supported");
  document.body.replaceWith(document.adoptNode(page.body));
};

const show = (page) => {
  put(page);
  if (!history.state && !isWelcome()) history.pushState(1, "");
  initAll({ scope: document.body });
  document.dispatchEvent(new CustomEvent("app:page"));
  window.scrollTo(0, 0);
  focusOn(document.querySelector("main .govuk-error-summary") ?? document.querySelector("main h1") ??
    document.querySelector("main"));
};

/** The page that answers the form, whatever its status; nothing where none of ours does. */
const answerTo = async (form, button) => {
  const address = button?.getAttribute("formaction") ?? form.getAttribute("action");
  const body = new URLSearchParams(new FormData(form, button));
  const signal = AbortSignal.timeout(patience);
  try {
    const answer = await fetch(address, { method: "POST", body, mode: "same-origin", cache: "no-store", signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.getElementById("main-content") ? page : null;
  } catch {
    return null;
  }
};

const send = async (form, button) => {
  if (waiting) return;
  waiting = true;
  const main = document.querySelector("main");
  main.setAttribute("aria-busy", "true");
  const page = await answerTo(form, button);
  waiting = false;
  if (isLeft) return;
  main.removeAttribute("aria-busy");
  unanswered = page ? null : button;
  if (!page) return isSilent();
  show(page);
  isAnswered();
};

const onSubmit = (event) => {
  const form = event.target;
  const action = new URL(event.submitter?.getAttribute("formaction") ?? form.getAttribute("action"), location.href);
  if (event.defaultPrevented || form.method !== "post" || action.origin !== location.origin) return;
  event.preventDefault();
  send(form, event.submitter);
};

/** Links leave no entry in the history either: another language, a part of the page. */
const onClick = (event) => {
  if (event.target.closest("[data-try]")) return unanswered?.isConnected ? send(unanswered.form, unanswered) : ask();
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const to = new URL(link.href);
  if (to.origin !== location.origin) return;
  event.preventDefault();
  if (to.pathname !== location.pathname || !to.hash) return location.replace(to.href);
  const part = document.getElementById(decodeURIComponent(to.hash.slice(1)));
  if (!part) return;
  focusOn(part);
  part.scrollIntoView();
};

const onHistory = () => {
  if (history.state) return;  // forward again, below
  const back = document.querySelector('button[name="do"][value="back"]');
  if (!back) return location.replace(document.body.dataset.visitPath);
  history.forward();
  back.click();
};

export const pages = () => {
  history.scrollRestoration = "manual";
  document.addEventListener("submit", onSubmit);
  document.addEventListener("click", onClick);
  window.addEventListener("popstate", onHistory);
};
