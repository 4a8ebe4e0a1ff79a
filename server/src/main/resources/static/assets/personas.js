// htmx redraws the distributions while one types; here is what it can't do: mark the inputs that are wrong, and read a file.

document.addEventListener("htmx:afterSettle", () => {
  for (const drawn of document.querySelectorAll("[data-row]")) {
    const wrong = (drawn.dataset.wrong ?? "").split(" ");
    for (const input of document.querySelectorAll(`input[id^="p${drawn.dataset.row}-"]`)) {
      if (wrong.includes(input.id)) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
  }
});

for (const file of document.querySelectorAll("input[type=file][data-into]")) {
  file.addEventListener("change", async () => {
    if (file.files.length > 0) document.getElementById(file.dataset.into).value = await file.files[0].text();
  });
}
