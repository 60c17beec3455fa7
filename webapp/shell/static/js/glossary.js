// A term opens in a popover, or stands in the margin where there is room. Without this it is a link.
import { fetchPage } from "./fragment.js";

const known = new Map();

async function meaning(link) {
  const key = link.dataset.term;
  if (!known.has(key)) {
    const { answer, page } = await fetchPage(link.href);
    const found = answer.ok ? page.getElementById("term") : null;
    if (!found) return null;
    known.set(key, found);
  }
  const card = document.adoptNode(known.get(key).cloneNode(true));
  card.removeAttribute("id");
  const title = card.querySelector("h1");
  const name = document.createElement("p");
  name.className = "term-name";
  name.textContent = title.textContent;
  title.replaceWith(name);
  card.className = "term-card";
  return card;
}

function popover() {
  let box = document.getElementById("term-popover");
  if (!box) {
    box = document.createElement("div");
    box.id = "term-popover";
    box.className = "popover term-popover";
    box.popover = "auto";
    document.body.append(box);
  }
  return box;
}

async function open(event) {
  const link = event.target.closest("a[data-term]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const card = await meaning(link);
  if (!card) {
    location.href = link.href;
    return;
  }
  const margin = document.querySelector("[data-term-margin]");
  if (margin && margin.parentElement.offsetParent !== null) {
    margin.replaceChildren(card);
    margin.hidden = false;
    return;
  }
  const more = document.createElement("a");
  more.href = link.href;
  more.textContent = link.dataset.more || "Glossary";
  const box = popover();
  box.replaceChildren(card, more);
  box.addEventListener("toggle", (change) => change.newState === "closed" && link.focus(), { once: true });
  box.showPopover();
  more.focus();
}

document.addEventListener("click", open);
