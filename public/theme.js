// Runs before the first paint, so that a stored choice of colours shows without a flash, and no details push a page aside.
(() => {
  const root = document.documentElement;
  const stored = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  };
  const store = (theme) => {
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // The choice then holds for this page alone.
    }
  };
  const isDark = () =>
    root.dataset.theme === undefined
      ? matchMedia("(prefers-color-scheme: dark)").matches
      : root.dataset.theme === "dark";
  const theme = stored();
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  root.dataset.scripted = "";
  // Room for the details of the event that an address selects; a step of a story has none.
  const asked = new URLSearchParams(location.search);
  if (asked.has("sel") && !asked.has("step")) root.dataset.selects = "";

  const label = () => {
    for (const button of document.querySelectorAll("[data-theme-switch]")) {
      button.dataset.toDark ??= button.getAttribute("aria-label");
      button.setAttribute("aria-label", isDark() ? button.dataset.toLight : button.dataset.toDark);
    }
  };
  document.addEventListener("DOMContentLoaded", label);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-switch]")) return;
    root.dataset.theme = isDark() ? "light" : "dark";
    store(root.dataset.theme);
    label();
  });
})();
