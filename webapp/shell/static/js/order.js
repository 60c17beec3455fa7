// Buttons that move the steps of an ordering question up and down, beside its select fields.
// A move writes every position, so the fields and the sight of the list never disagree.

const rowsOf = (field) => [...field.querySelectorAll(".order-row")];
const place = (row) => Number(row.querySelector("select").value) || 0;
const text = (row) => row.querySelector(".order-text").textContent.trim();

function button(field, row, word, step) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-second button-small";
  made.textContent = word;
  made.setAttribute("aria-label", `${word}: ${text(row)}`);
  made.addEventListener("click", () => move(field, row, step, made));
  return made;
}

function move(field, row, step, pressed) {
  const rows = rowsOf(field);
  const target = rows.indexOf(row) + step;
  if (target >= 0 && target < rows.length) {
    if (step < 0) rows[target].before(row);
    else rows[target].after(row);
    pressed.focus();
  }
  const now = rowsOf(field);
  now.forEach((one, index) => (one.querySelector("select").value = String(index + 1)));
  row.querySelector("select").dispatchEvent(new Event("change", { bubbles: true }));
  field.querySelector("[data-moved]").textContent = field.dataset.said
    .replace("{place}", String(now.indexOf(row) + 1))
    .replace("{all}", String(now.length));
  ends(field);
}

function ends(field) {
  const rows = rowsOf(field);
  rows.forEach((row, index) => {
    const [up, down] = row.querySelectorAll(".order-buttons button");
    up.setAttribute("aria-disabled", String(index === 0));
    down.setAttribute("aria-disabled", String(index === rows.length - 1));
  });
}

// An order that was given before is shown as it was given.
function enhance(field) {
  field.dataset.movable = "yes";
  const rows = rowsOf(field);
  const given = [...rows].sort((one, other) => place(one) - place(other));
  if (new Set(rows.map(place)).size === rows.length && !rows.some((row) => !place(row))) {
    given.forEach((row) => row.parentElement.append(row));
  }
  for (const row of rows) {
    const pair = document.createElement("span");
    pair.className = "order-buttons";
    const { up, down } = field.dataset;
    pair.append(button(field, row, up, -1), button(field, row, down, 1));
    row.append(pair);
  }
  const said = document.createElement("p");
  said.className = "vh";
  said.setAttribute("role", "status");
  said.dataset.moved = "";
  field.append(said);
  ends(field);
}

function all() {
  document.querySelectorAll("fieldset.order[data-said]:not([data-movable])").forEach(enhance);
}

new MutationObserver(all).observe(document.body, { childList: true, subtree: true });
all();
