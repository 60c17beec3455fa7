// Follows a list that is being checked. Enhances `[data-progress]`, which holds the address that
// answers with numbers; without this script the page loads itself anew.

const PAUSE = 1500;
const SLOWER = 6000;

const part = document.querySelector("[data-progress]");
const bar = part?.querySelector("progress");
const words = part?.querySelector(".progress-words span");
const said = part?.querySelector("[data-said]");
const template = words?.textContent;
const first = bar ? String(bar.value) : "";

function show({ done, total }) {
  bar.value = done;
  bar.max = total || 1;
  // The words come from the server in the reader's language: only the first number in them moves.
  words.textContent = template.replace(first, String(done));
  bar.setAttribute("aria-label", words.textContent);
}

async function look() {
  try {
    const answer = await fetch(part.dataset.progress, { headers: { Accept: "application/json" } });
    if (answer.status === 404) return location.reload();
    if (!answer.ok) throw new Error(String(answer.status));
    const found = await answer.json();
    if (found.finished) return location.reload();
    show(found);
    setTimeout(look, PAUSE);
  } catch {
    setTimeout(look, SLOWER);
  }
  return undefined;
}

if (part && bar && words) {
  if (said) said.textContent = template;
  setTimeout(look, PAUSE);
}
