// What the pages gain from a script; each of them works without it.
(() => {
  "use strict";
  const rows = () => [...document.querySelectorAll("[data-row]")];
  const current = () => rows().findIndex((row) => row.contains(document.activeElement) || row.matches("[aria-current]"));
  const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

  const step = (by) => {
    const all = rows();
    if (all.length === 0) return;
    const next = all[Math.min(Math.max(current() + by, 0), all.length - 1)];
    const link = next.querySelector("a");
    if (link) {
      link.focus();
      link.click();
    }
  };
  const press = (key) => {
    const wanted = document.querySelector(`[data-key="${key}"]`);
    if (wanted) {
      wanted.focus();
      wanted.click();
    }
  };
  const help = () => {
    const keys = document.querySelector("details[data-keys]");
    if (keys) keys.open = !keys.open;
  };
  const keys = { j: () => step(1), k: () => step(-1), a: () => press("a"), r: () => press("r"), "?": help };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act && document.querySelector("[data-row], [data-keys]")) {
      event.preventDefault();
      act();
    }
  });

  // The row whose record is beside the list says so.
  document.addEventListener("htmx:afterRequest", (event) => {
    const row = event.target.closest && event.target.closest("[data-row]");
    if (!row || !event.detail.successful) return;
    rows().forEach((each) => each.removeAttribute("aria-current"));
    row.setAttribute("aria-current", "true");
  });

  // A fragment of another service that is not one (a login, a page of words) leaves the placeholder where it is.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const target = event.detail.target;
    if (target.matches("[data-fragment]") && !event.detail.serverResponse.includes("data-fragment")) {
      event.detail.shouldSwap = false;
    }
  });

  // A form that came back starts with what is expected.
  const focusFaults = () => document.querySelector("[data-focus]")?.focus();
  document.addEventListener("DOMContentLoaded", focusFaults);
  document.addEventListener("htmx:afterSettle", focusFaults);

  // On a narrow screen the places are a row to push; where the reader is must be in sight.
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector(".places [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  });

  // What stands behind the # of an address never leaves the browser by itself; it is put where it is asked for.
  document.addEventListener("DOMContentLoaded", () => {
    const field = document.querySelector("[data-from-fragment]");
    if (field && field.value === "" && location.hash.length > 1) field.value = location.hash.slice(1);
  });

  // The seconds that a code has left, counted down in its own words.
  setInterval(() => {
    document.querySelectorAll("[data-countdown]").forEach((words) => {
      words.textContent = words.textContent.replace(/\d+/, (left) => Math.max(0, left - 1));
    });
  }, 1000);

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
  });
})();
