// A field that refers to another record: suggestions while typing, as the WAI-ARIA pattern of an editable combobox with a
// list box has it. Without this the field takes the same texts, and the server asks back where several match.

const DELAY_MS = 150;
let made = 0;

/** Makes comboboxes of the fields below the element. */
function pickers(root) {
  for (const input of root.querySelectorAll("input[data-picker]")) {
    if (!input.hasAttribute("role")) combobox(input);
  }
}

function combobox(input) {
  const list = document.createElement("ul");
  list.id = `picker-${++made}`;
  list.className = "picker-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.getAttribute("aria-label") ?? input.labels[0]?.textContent ?? "Suggestions");
  list.hidden = true;
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  let timer;
  let request;
  let active = -1;

  const options = () => [...list.querySelectorAll("[data-value]")];

  function close() {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function activate(index) {
    const all = options();
    if (all.length === 0) return;
    active = (index + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    all[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", all[active].id);
  }

  function choose(option) {
    input.value = option.dataset.value;
    close();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  async function suggest() {
    const typed = input.value.trim();
    if (typed === "") return close();
    request?.abort();
    request = new AbortController();
    try {
      const answer = await fetch(`${input.dataset.picker}?q=${encodeURIComponent(typed)}`, { signal: request.signal });
      if (!answer.ok) return close();
      list.innerHTML = await answer.text();
    } catch (error) {
      if (error.name === "AbortError") return;
      return close();
    }
    active = -1;
    input.removeAttribute("aria-activedescendant");
    options().forEach((option, i) => (option.id = `${list.id}-${i}`));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, DELAY_MS);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) suggest();
      else activate(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
    } else if (event.key === "Enter" && !list.hidden && active >= 0) {
      event.preventDefault();
      choose(options()[active]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener("blur", close);
  // Before the blur that a click on the list causes.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[data-value]");
    if (option) choose(option);
  });
}

document.addEventListener("clientele:added", (event) => pickers(event.target));
pickers(document);
