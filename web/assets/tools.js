// Buttons that only a script can make work are in the page as hidden ones, and are shown here:
//   <button type="button" hidden data-copy="ID">   copies the text, or the value, of that element
//   <button type="button" hidden data-print>       prints the page
// A link to another site opens in a new tab: in this one, all that was typed would be gone.

const copied = async (button) => {
  const from = document.getElementById(button.dataset.copy);
  const text = from.value ?? from.innerText;
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  window.getSelection().selectAllChildren(from);
  from.select?.();
  if (!document.execCommand("copy")) throw new Error("not copied");
};

const say = (button, text) => {
  let said = button.nextElementSibling;
  if (!said?.matches(".app-said")) {
    said = document.createElement("span");
    said.className = "app-said govuk-body";
    said.setAttribute("role", "status");
    button.after(said);
  }
  said.textContent = text;
};

const onClick = (event) => {
  const button = event.target.closest("button[data-copy], button[data-print]");
  if (!button) return;
  if ("print" in button.dataset) return window.print();
  copied(button).then(
    () => say(button, "Copied"),
    () => say(button, "This browser does not let it be copied: select the text and copy it by hand"));
};

const showButtons = () => {
  for (const button of document.querySelectorAll("button[data-copy], button[data-print]")) button.hidden = false;
  for (const link of document.querySelectorAll('main a[href^="http"]:not([target])')) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    link.append(" (opens in a new tab)");
  }
};

export const tools = () => {
  showButtons();
  document.addEventListener("click", onClick);
  document.addEventListener("app:page", showButtons);
};
