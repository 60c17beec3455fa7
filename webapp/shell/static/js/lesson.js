// What a lesson gains from scripts: answers in place, terms in place, the heading one is at.
import "./fragment.js";
import "./glossary.js";

const links = new Map(
  [...document.querySelectorAll("[data-contents] a")].map((link) => [link.hash.slice(1), link]),
);
const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);

function mark() {
  const line = window.innerHeight * 0.3;
  const past = headings.filter((heading) => heading.getBoundingClientRect().top < line);
  const here = past.at(-1) ?? headings[0];
  for (const [id, link] of links) {
    if (here && id === here.id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

if (headings.length) {
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  }, { passive: true });
  mark();
}

for (const heading of document.querySelectorAll(".prose :is(h2, h3)[id]")) {
  const link = document.createElement("a");
  link.className = "anchor";
  link.href = `#${heading.id}`;
  link.textContent = "#";
  link.setAttribute("aria-label", `Link to “${heading.textContent}”`);
  link.addEventListener("click", () => navigator.clipboard?.writeText(link.href).catch(() => {}));
  heading.append(link);
}

// A long formula inside a sentence scrolls by itself; then the keyboard must reach it.
for (const line of document.querySelectorAll(".prose :is(p, li):has(> math)")) {
  if (line.scrollWidth > line.clientWidth) line.tabIndex = 0;
}

// Where a signed-in reader stopped is kept, so that the next visit begins there.
const text = document.querySelector("[data-place]");
const token = document.querySelector("input[name=csrf_token]");
if (text && token) {
  let told = "";
  document.addEventListener("visibilitychange", () => {
    const here = document.querySelector("[data-contents] a[aria-current]")?.hash.slice(1) ?? "";
    if (document.visibilityState !== "hidden" || here === told) return;
    const data = new FormData();
    data.set("csrf_token", token.value);
    data.set("heading", here);
    if (navigator.sendBeacon(text.dataset.place, data)) told = here;
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
