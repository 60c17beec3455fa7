// Boxes beside the lists of a categorise question: they show where each thing is, and a thing can
// be dragged from box to box. The lists stay and hold the answer; the boxes only write into them.

const listsOf = (field) => [...field.querySelectorAll(".sort-row select")];

function card(list) {
  const made = document.createElement("li");
  made.className = "sort-card";
  made.draggable = true;
  made.append(...[...list.labels[0].childNodes].map((node) => node.cloneNode(true)));
  made.addEventListener("dragstart", (event) => event.dataTransfer.setData("text/plain", list.id));
  return made;
}

function head(title) {
  const made = document.createElement("p");
  made.className = "match-head";
  made.textContent = title;
  return made;
}

function box(field, value, title) {
  const made = document.createElement("div");
  made.className = "sort-box";
  made.dataset.value = value;
  const held = document.createElement("ul");
  held.className = "match-options";
  made.append(head(title), held);
  made.addEventListener("dragover", (event) => event.preventDefault());
  made.addEventListener("drop", (event) => {
    event.preventDefault();
    const list = listsOf(field).find((one) => one.id === event.dataTransfer.getData("text/plain"));
    if (!list) return;
    list.value = value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  });
  return made;
}

function fill(field) {
  for (const made of field.querySelectorAll(".sort-box")) {
    const held = listsOf(field).filter((list) => list.value === made.dataset.value);
    const nothing = document.createElement("li");
    nothing.className = "fine";
    nothing.textContent = field.dataset.empty;
    made.querySelector("ul").replaceChildren(...(held.length ? held.map(card) : [nothing]));
  }
}

// What the boxes say stands in the lists already: a screen reader is spared hearing it twice.
function enhance(field) {
  field.dataset.sortable = "yes";
  const boxes = document.createElement("div");
  boxes.className = "sort-boxes";
  boxes.setAttribute("aria-hidden", "true");
  const options = [...listsOf(field)[0].options];
  boxes.append(...options.map((one) => box(field, one.value, one.value ? one.text : "–")));
  const title = head(field.dataset.boxes);
  title.setAttribute("aria-hidden", "true");
  field.append(title, boxes);
  field.addEventListener("change", () => fill(field));
  fill(field);
}

function all() {
  document.querySelectorAll("fieldset.sort[data-boxes]:not([data-sortable])").forEach(enhance);
}

new MutationObserver(all).observe(document.body, { childList: true, subtree: true });
all();
