// Nobody there: after data-warn seconds without a sign of anybody the page asks, after data-wipe it
// is left. On a first page there is nothing to lose, and nothing is asked. Both clocks are looked at,
// for one stands still while the machine sleeps and the other may be put right at any time.
import { isLeft, isWelcome, leaveFor } from "./kiosk_leave.js";
import { isReading, read, readsAloud, stopReading } from "./kiosk_speech.js";

const signs = ["pointerdown", "pointermove", "wheel", "scroll", "keydown", "input", "click"];
const told = [15, 10, 5];  // seconds that are left when a screen reader says so
const now = () => ({ date: Date.now(), run: performance.now() });

let seen = now();
let touched = false;
let lastTold = null;

const idleSeconds = () => Math.max(Date.now() - seen.date, performance.now() - seen.run) / 1000;
const dialog = () => document.getElementById("idle");
const isAsking = () => dialog()?.open ?? false;

const open = () => {
  stopReading();
  dialog().showModal();
  lastTold = null;
  const status = document.createElement("p");
  status.className = "govuk-visually-hidden";
  status.setAttribute("role", "status");
  dialog().querySelector("[role=status]")?.remove();
  dialog().append(status);
  if (readsAloud()) read(dialog());
};

const askWhether = (remaining) => {
  const wasOpen = isAsking();
  const seconds = dialog().querySelector("[data-seconds]");
  seconds.textContent = Math.ceil(remaining);
  if (!wasOpen) open();
  const mark = told.filter((each) => remaining <= each).at(-1);
  if (!wasOpen || mark === lastTold) return;  // what stands there from the beginning is not told
  lastTold = mark;
  dialog().querySelector("[role=status]").textContent = seconds.closest("p").textContent;
};

const leaveEmpty = () => {
  if (!isWelcome()) return leaveFor("/kiosk");
  const isFresh = !touched && location.pathname === "/kiosk";
  seen = now();  // an answer may take its time
  if (!isFresh) location.replace("/kiosk");
};

const check = () => {
  if (isLeft) return;
  if (isReading() && !isAsking()) seen = now();  // somebody listens
  const idle = idleSeconds();
  const { warn, wipe } = document.body.dataset;
  if (idle >= Number(wipe)) return leaveEmpty();
  if (idle >= Number(warn) && !isWelcome()) askWhether(Number(wipe) - idle);
};

const onSign = (event) => {
  check();  // after a sleep this may be somebody else
  if (isLeft || isAsking() || (event.type === "pointermove" && !event.movementX && !event.movementY)) return;
  seen = now();
  touched = true;
};

/** Any press but "Clear it now" says that somebody is there. */
const onClick = (event) => {
  if (!isAsking() || isLeft || event.target.closest('[form="leave"]')) return;
  seen = now();
  stopReading();
  dialog().close();
};

export const idle = () => {
  setInterval(check, 250);
  document.addEventListener("visibilitychange", check);
  document.addEventListener("click", onClick);
  document.addEventListener("cancel", () => { seen = now(); }, { capture: true });  // Escape closes the dialog
  for (const sign of signs) document.addEventListener(sign, onSign, { capture: true, passive: true });
  document.addEventListener("app:page", onSign);
};
