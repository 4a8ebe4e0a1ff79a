// Makes quick what works without it. Each part looks for its own elements and does nothing on a page without them.

/** The theme changes at once; the form is sent all the same, so that the next page has it too. */
function themeSwitch() {
  const form = document.querySelector("[data-theme-switch]");
  form?.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!button) return;
    event.preventDefault();
    document.documentElement.dataset.theme = button.value;
    document.querySelector("meta[name=color-scheme]").content = button.value === "system" ? "light dark" : button.value;
    for (const other of form.querySelectorAll("button")) {
      other.setAttribute("aria-pressed", String(other === button));
    }
    const fields = new URLSearchParams(new FormData(form));
    fields.set("theme", button.value);
    fetch(form.action, { method: "POST", body: fields, redirect: "manual" });
    document.dispatchEvent(new CustomEvent("clientele:theme", { detail: button.value }));
  });
}

/** The box in a list's head ticks all of the page. */
function tickAll() {
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-tick-all]")) return;
    for (const box of document.querySelectorAll("input[name=ids]")) box.checked = event.target.checked;
  });
  const show = () => document.querySelectorAll("[data-tick-all]").forEach((box) => (box.hidden = false));
  document.addEventListener("htmx:afterSwap", show);
  show();
}

themeSwitch();
tickAll();
