// The author's editor: line numbers beside a plain text field, problems and preview while typing.
// Without it the buttons “Check” and “Save draft” do the same by a round trip.

const form = document.querySelector("form[data-source]");
const PAUSE = 500;

function number(text, lines, marked) {
  const count = text.value.split("\n").length;
  lines.replaceChildren(
    ...Array.from({ length: count }, (_, index) => {
      const row = document.createElement("span");
      row.textContent = `${index + 1}\n`;
      const kind = marked.get(index + 1);
      if (kind) row.className = `is-${kind}`;
      return row;
    }),
  );
}

// Which lines have a problem, read from the list that the server sent.
function problems(seen) {
  const marked = new Map();
  for (const link of seen.querySelectorAll(".problem-list [data-line]")) {
    const bad = link.closest("li").classList.contains("is-bad");
    const line = Number(link.dataset.line);
    if (bad || !marked.has(line)) marked.set(line, bad ? "bad" : "warn");
  }
  return marked;
}

function goTo(text, line) {
  const start = text.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  const end = text.value.indexOf("\n", start);
  text.focus();
  text.setSelectionRange(start, end < 0 ? text.value.length : end);
  const height = text.scrollHeight / text.value.split("\n").length;
  text.scrollTop = Math.max(0, (line - 5) * height);
}

// A text that cannot be read has no preview: the last one that could stays, and says so.
function show(seen, html) {
  const fresh = document.createElement("div");
  fresh.innerHTML = html;
  const readable = fresh.querySelector("article.question") !== null;
  if (readable || seen.querySelector("article.question") === null) {
    seen.replaceChildren(...fresh.childNodes);
    return;
  }
  seen.querySelector("section").replaceWith(fresh.querySelector("section"));
  let note = seen.querySelector("[data-older]");
  if (note === null) {
    note = document.createElement("p");
    note.className = "fine";
    note.dataset.older = "";
    seen.querySelector("#seen-head").parentElement.after(note);
    note.textContent = form.dataset.older;
  }
}

function enhance() {
  const text = form.querySelector("textarea");
  const lines = form.querySelector("[data-lines]");
  const seen = form.querySelector("[data-seen]");
  const state = document.createElement("p");
  state.className = "fine";
  state.setAttribute("role", "status");
  form.querySelector(".editor-source").append(state);
  let timer;
  let turn = 0;

  const redraw = () => number(text, lines, problems(seen));

  async function look() {
    const mine = ++turn;
    const waits = [
      setTimeout(() => (state.textContent = form.dataset.working), 300),
      setTimeout(() => (state.textContent = form.dataset.still), 8000),
    ];
    try {
      const reply = await fetch(form.dataset.preview, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        credentials: "same-origin",
      });
      if (!reply.ok) throw new Error(String(reply.status));
      const html = await reply.text();
      if (mine !== turn) return;
      const focused = document.activeElement?.id;
      show(seen, html);
      if (focused === "draw") seen.querySelector("#draw").focus();
      state.textContent = "";
      redraw();
    } catch {
      if (mine === turn) state.textContent = form.dataset.failed;
    } finally {
      waits.forEach(clearTimeout);
    }
  }

  form.addEventListener("input", (event) => {
    if (event.target.name !== "text" && event.target.name !== "draw") return;
    redraw();
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  text.addEventListener("scroll", () => (lines.scrollTop = text.scrollTop));
  form.addEventListener("click", (event) => {
    const link = event.target.closest("[data-line]");
    if (!link) return;
    event.preventDefault();
    goTo(text, Number(link.dataset.line));
  });
  redraw();
}

if (form) enhance();
