// A button that prints the page. Without scripts it is not shown, and the browser's menu prints.

for (const place of document.querySelectorAll("[data-print]")) {
  place.hidden = false;
  place.querySelector("button").addEventListener("click", () => window.print());
}
