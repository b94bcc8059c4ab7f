// Leaving, whoever asks for it: the screen is empty first, then the server hears of it, and what
// comes after takes the place of this page in the browser's history.
import { stopReading } from "./kiosk_speech.js";

/** True once this page is left: what is still on its way must not be shown any more. */
export let isLeft = false;

/** A first page, or the one after leaving: nothing has been said on it. */
export const isWelcome = () => "welcome" in document.body.dataset;

const wipe = () => {
  isLeft = true;
  stopReading();
  for (const field of document.querySelectorAll("input, textarea, select")) field.value = "";
  document.body.replaceChildren();
};

/** Ends the visit and goes to `address`, which is kept for when nothing answers. */
export const leaveFor = (address) => {
  const form = document.getElementById("leave");
  const ended = form && { action: form.action, body: new URLSearchParams(new FormData(form)) };
  wipe();
  if (ended)
    fetch(ended.action, { method: "POST", body: ended.body, mode: "same-origin", redirect: "manual", keepalive: true })
      .catch(() => {});  // nothing answers; what the server holds of a visit is its number
  location.replace(address);
};

const onSubmit = (event) => {
  if (event.target.id !== "leave") return;
  event.preventDefault();
  leaveFor("/kiosk/away");
};

export const leave = () => {
  document.addEventListener("submit", onSubmit);
  window.addEventListener("pagehide", wipe);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
};
