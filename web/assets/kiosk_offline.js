// When nothing answers, the page says so, and goes on by itself once something does: what was
// answered stays in its form, and a first page, which may be a kept one, is loaded anew.
import { isLeft, isWelcome } from "./kiosk_leave.js";

const every = 5000, patience = 4000;  // milliseconds
let asking = null;

const notice = () => document.getElementById("offline");

/** Something answered. */
export const isAnswered = () => {
  clearInterval(asking);
  asking = null;
  if (notice()) notice().hidden = true;
};

/** Nothing answered: says so, and asks again from now on. */
export const isSilent = () => {
  asking ??= setInterval(ask, every);
  if (!notice()?.hidden) return;
  notice().hidden = false;
  notice().scrollIntoView({ block: "nearest" });
};

/** Asks whether the server is there. */
export const ask = async () => {
  const options = { cache: "no-store", signal: AbortSignal.timeout(patience) };
  const answer = await fetch("/health", options).catch(() => null);
  if (isLeft) return;
  if (!answer?.ok) return isSilent();
  const wasSilent = asking !== null;
  isAnswered();
  if (wasSilent && isWelcome()) location.reload();
};

export const offline = () => {
  window.addEventListener("online", ask);
  window.addEventListener("offline", ask);
  ask();  // this page itself may be a kept one
  // Where a worker is not allowed, the kiosk needs its server, and still says when it is not there.
  navigator.serviceWorker?.register("/kiosk/worker.js", { scope: "/kiosk" }).catch(() => {});
};
