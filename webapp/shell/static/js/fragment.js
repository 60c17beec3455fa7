// Posts a form, swaps the element that the answer belongs to, and keeps the focus near it.
// <form data-fragment="id">: the answer is a whole page; only its element with that id is taken.

const SLOW = 300;

export async function fetchPage(url, options = {}) {
  const answer = await fetch(url, { credentials: "same-origin", ...options });
  const text = await answer.text();
  return { answer, page: new DOMParser().parseFromString(text, "text/html") };
}

export function swap(id, page) {
  const old = document.getElementById(id);
  const fresh = page.getElementById(id);
  if (!old || !fresh) return null;
  old.replaceWith(document.adoptNode(fresh));
  return fresh;
}

function say(form, words) {
  let line = form.querySelector("[data-working]");
  if (!line) {
    line = document.createElement("span");
    line.setAttribute("role", "status");
    line.dataset.working = "";
    line.className = "small muted";
    form.append(line);
  }
  line.textContent = words;
}

async function send(event) {
  const form = event.target.closest("form[data-fragment]");
  if (!form) return;
  event.preventDefault();
  const id = form.dataset.fragment;
  const data = new FormData(form, event.submitter);
  const slow = setTimeout(() => say(form, form.dataset.words || "Working…"), SLOW);
  try {
    const { page } = await fetchPage(form.action.split("#")[0], { method: "POST", body: data });
    const fresh = swap(id, page);
    if (!fresh) throw new Error("the answer holds no such part");
    const said = fresh.querySelector(".feedback, .notice")
      ?? fresh.querySelector("input:not([type=hidden]), select, textarea, button");
    if (said) {
      if (said.matches(".feedback, .notice")) said.tabIndex = -1;
      said.focus({ preventScroll: true });
      said.scrollIntoView({ block: "nearest" });
    }
  } catch {
    form.removeAttribute("data-fragment");
    form.requestSubmit(event.submitter);
  } finally {
    clearTimeout(slow);
  }
}

document.addEventListener("submit", send);
