// The button that prints the paper: only a script can make it work, so it is hidden in the page.
const showButton = () => document.querySelector("[data-print]")?.removeAttribute("hidden");

const onClick = (event) => {
  if (event.target.closest("[data-print]")) window.print();
};

export const print = () => {
  document.addEventListener("click", onClick);
  document.addEventListener("app:page", showButton);
};
