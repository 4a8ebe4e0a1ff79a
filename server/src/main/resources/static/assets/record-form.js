// A record's form: rows come without a round trip, and what the server computes follows what is typed. Without this two
// buttons do the same.

const DELAY_MS = 250;

function recordForm() {
  const form = document.querySelector("[data-record-form]");
  const body = form?.querySelector("[data-inline]");
  if (!body) return;

  form.querySelector("[data-add-row]")?.addEventListener("click", (event) => {
    event.preventDefault();
    const row = newRow(form, body);
    row.dispatchEvent(new CustomEvent("clientele:added", { bubbles: true }));
    row.querySelector("input:not([type=checkbox])")?.focus();
  });

  let timer;
  let request;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(follow, DELAY_MS);
  };
  body.addEventListener("change", later);
  body.addEventListener("input", (event) => {
    if (!event.target.matches("[data-picker]")) later();
  });

  /** The server computes, from the form as it stands; its outputs come back in the page that the button would show. */
  async function follow() {
    request?.abort();
    request = new AbortController();
    const fields = new URLSearchParams(new FormData(form));
    fields.set("_refresh", "1");
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields, signal: request.signal });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const output of form.querySelectorAll("output")) {
        output.textContent = page.getElementById(output.id)?.textContent ?? "";
      }
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }

  form.querySelector("[data-refresh]")?.setAttribute("hidden", "");
}

function newRow(form, body) {
  const counter = form.querySelector("[data-rows]");
  const number = Number(counter.value);
  counter.value = String(number + 1);
  const row = form.querySelector("[data-row-template]").content.firstElementChild.cloneNode(true);
  for (const element of row.querySelectorAll("*")) {
    for (const attribute of element.attributes) {
      attribute.value = attribute.value.replace("ROW", number).replace("PLACE", number + 1);
    }
  }
  for (const hidden of row.querySelectorAll(".visually-hidden")) {
    hidden.textContent = hidden.textContent.replace("PLACE", number + 1);
  }
  body.append(row);
  return row;
}

recordForm();
