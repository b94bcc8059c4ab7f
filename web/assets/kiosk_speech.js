// Reads the page aloud, with voices of this machine alone: nothing of the page may go elsewhere. The
// button for it is shown where there is such a voice for the language of the page.
const synthesis = window.speechSynthesis;
const blocks = "h1, h2, h3, h4, p, li, dt, dd, legend, label, button, summary, caption, td, th, div";
const unseen = ".govuk-visually-hidden, [aria-hidden=true], [hidden], select, script, style, svg, noscript";

let asked = false;  // somebody here has things read to them
let queue = [];  // also keeps what is being said from being collected before its end is told

const tag = (lang) => lang.toLowerCase().replace("_", "-");
const base = (lang) => tag(lang).split("-")[0];

/** The plainest voice of this machine: "+" in its name is a disguise of another one. */
const voiceFor = (lang) => {
  const wanted = tag(lang) === "en" ? "en-gb" : tag(lang);
  const distance = (voice) => (voice.name.includes("+") ? 2 : 0) + (tag(voice.lang) === wanted ? 0 : 1);
  const voices = (synthesis?.getVoices() ?? []).filter((voice) => voice.localService && base(voice.lang) === base(lang));
  return voices.reduce((best, voice) => (!best || distance(voice) < distance(best) ? voice : best), null);
};

/** What is seen of `root`, in order: each text of one element in one language. */
const partsOf = (root) => {
  const parts = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement: element } = walker.currentNode;
    if (!data.trim() || element.closest(unseen) || !element.checkVisibility()) continue;
    const { lang } = element.closest("[lang]");
    const block = element.closest(blocks);
    const last = parts.at(-1);
    if (last && last.block === block && last.lang === lang) last.text += data;
    else parts.push({ lang, block, text: data });
  }
  return parts;
};

const utteranceOf = ({ lang, text }) => {
  const voice = voiceFor(lang);
  if (!voice) return null;
  const utterance = new SpeechSynthesisUtterance(text.replace(/\s+/g, " ").trim());
  utterance.voice = voice;
  utterance.lang = voice.lang;
  return utterance;
};

export const isReading = () => queue.length > 0;
export const readsAloud = () => asked;

const showButton = () => {
  const button = document.querySelector("[data-read]");
  if (!button) return;
  button.dataset.start ??= button.textContent;
  button.textContent = isReading() ? button.dataset.stop : button.dataset.start;
  button.hidden = !voiceFor(document.documentElement.lang);
};

export const stopReading = () => {
  queue = [];
  synthesis?.cancel();
  showButton();
};

/** Text in a language that no voice here speaks is left out. */
export const read = (root) => {
  stopReading();
  queue = partsOf(root).map(utteranceOf).filter(Boolean);
  const said = queue;
  const last = queue.at(-1);
  if (!last) return;
  last.onend = last.onerror = () => {
    if (queue === said) stopReading();
  };
  for (const utterance of queue) synthesis.speak(utterance);
  showButton();
};

const onClick = (event) => {
  if (!event.target.closest("[data-read]")) return;
  if (isReading()) stopReading();
  else read(document.querySelector("main"));
  asked = true;
};

export const speech = () => {
  document.addEventListener("click", onClick);
  document.addEventListener("app:page", stopReading);
  synthesis?.addEventListener("voiceschanged", showButton);
  stopReading();  // what a page before this one may have left unsaid
};
