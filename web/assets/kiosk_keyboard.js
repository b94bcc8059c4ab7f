// A keyboard on the screen, where there is no other: shown when somebody touches a box for text, or
// asks for it. It types into that box as a real one would, and remembers nothing of it.
import SimpleKeyboard from "./simple-keyboard.js";

const boxes = "main input:not([type]), main input[type=text], main input[type=search], main input[type=tel], main textarea";
const layout = {
  letters: ["1 2 3 4 5 6 7 8 9 0", "Q W E R T Y U I O P", "A S D F G H J K L '", "Z X C V B N M - {bksp}", "{space} {done}"],
  numeric: ["1 2 3", "4 5 6", "7 8 9", "{bksp} 0 {done}"],
  decimal: ["1 2 3", "4 5 6", "7 8 9", ". 0 {bksp}", "{done}"],
};
const display = { "{bksp}": "Delete", "{space}": "Space", "{done}": "Done" };

let box = null;  // what is typed into
let lastBox = null;  // had the focus before the button for the keyboard got it
let keys = null;

const holder = () => document.getElementById("keyboard");
const toggle = () => document.querySelector("[data-keyboard]");
const isTouched = () => matchMedia("(pointer: coarse)").matches;

// While this keyboard is shown, that of a phone is not; so the box says later what it is for.
const kindOf = (field) => field.dataset.inputmode ?? field.inputMode;
const layoutFor = (field) => (kindOf(field) in layout ? kindOf(field) : "letters");

const typed = (text) => {
  const [from, to] = [box.selectionStart, box.selectionEnd];
  if (box.maxLength >= 0 && box.value.length - (to - from) + text.length > box.maxLength) return;
  box.setRangeText(text, from, to, "end");
  box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
};

const deleted = () => {
  const [from, to] = [box.selectionStart, box.selectionEnd];
  if (to === 0) return;
  box.setRangeText("", from === to ? from - 1 : from, to, "end");
  box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "deleteContentBackward" }));
};

const onKey = (key) => {
  if (key === "{done}") return hide();
  if (key === "{bksp}") return deleted();
  typed(key === "{space}" ? " " : key);
};

const build = () => {
  const place = document.createElement("div");
  place.className = "app-keyboard";
  holder().append(place);
  holder().setAttribute("role", "region");
  holder().setAttribute("aria-label", "Keyboard on the screen");
  keys = new SimpleKeyboard(place, {
    layout, layoutName: layoutFor(box), display, useButtonTag: true, useMouseEvents: true,
    disableButtonHold: true, disableCaretPositioning: true, preventMouseDownDefault: true,
    onKeyPress: onKey,
    onChange: () => keys.clearInput(),
  });
};

/** The box and its label stay in sight: the page ends above the keyboard. */
const makeRoom = () => {
  const { height } = holder().getBoundingClientRect();
  document.body.style.paddingBottom = `${height}px`;
  const bottom = window.innerHeight - height;
  const label = (box.labels[0] ?? box).getBoundingClientRect();
  const { top, bottom: end } = box.getBoundingClientRect();
  if (end + 16 > bottom || top < 0) window.scrollBy(0, Math.min(label.top - 16, end - bottom / 2));
};

const show = (field) => {
  leaveBox();
  box = field;
  box.dataset.inputmode = box.inputMode;
  box.inputMode = "none";
  holder().hidden = false;
  if (keys) keys.setOptions({ layoutName: layoutFor(box) });
  else build();
  if (toggle()) toggle().textContent = toggle().dataset.hide;
  makeRoom();
};

const leaveBox = () => {
  if (!box) return;
  box.inputMode = box.dataset.inputmode;
  delete box.dataset.inputmode;
  box = null;
};

const hide = () => {
  leaveBox();
  holder().hidden = true;
  document.body.style.paddingBottom = "";
  if (toggle()) toggle().textContent = toggle().dataset.show;
};

const showToggle = () => {
  const button = toggle();
  if (!button) return;
  button.dataset.show = button.textContent;
  button.hidden = !document.querySelector(boxes);
};

const onPage = () => {
  keys?.destroy();
  keys = null;
  box = null;
  lastBox = null;
  showToggle();
};

const onToggle = () => {
  if (box) return hide();
  const field = lastBox ?? document.querySelector(boxes);
  field.focus();
  show(field);
};

// The page moves when the keyboard comes and goes: never while something is being pressed.
let isPressed = false;

const onFocus = (event) => {
  if (!event.target.matches(boxes)) return;
  lastBox = event.target;
  if (!isPressed && (isTouched() || box)) show(event.target);
};

const onClick = (event) => {
  isPressed = false;
  if (event.target.closest("[data-keyboard]")) return onToggle();
  if (event.target.matches(boxes)) return isTouched() || box ? show(event.target) : undefined;
  if (box && !event.target.closest("#keyboard, label")) hide();
};

export const keyboard = () => {
  document.addEventListener("mousedown", () => { isPressed = true; }, { capture: true });
  document.addEventListener("focusin", onFocus);
  document.addEventListener("click", onClick);
  document.addEventListener("app:page", onPage);
  showToggle();
};
