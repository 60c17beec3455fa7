// A lab answers while one turns its settings; the address always holds them, so that a run can be sent on.
import { fetchPage, swap } from "./fragment.js";

const RESTED = 1200; // ms without another change

for (const form of document.querySelectorAll("form[data-lab]")) {
  let waiting = 0;
  let last = 0;
  let keeping = 0;
  form.querySelectorAll("input[data-minimum]").forEach((field) => {
    const slider = document.createElement("input");
    slider.type = "range";
    slider.min = field.dataset.minimum;
    slider.max = field.dataset.maximum;
    slider.step = field.dataset.step;
    slider.value = field.value;
    slider.tabIndex = -1;
    slider.setAttribute("aria-hidden", "true");
    slider.addEventListener("input", () => { field.value = slider.value; soon(); });
    field.addEventListener("input", () => { slider.value = field.value; soon(); });
    field.closest(".field").append(slider);
  });

  form.querySelectorAll("select").forEach((field) => field.addEventListener("change", soon));

  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(run, 150);
  }

  async function run() {
    const turn = ++last;
    const address = `${form.dataset.address}?${settings()}`;
    const box = document.getElementById(form.dataset.lab);
    const slow = setTimeout(() => box.setAttribute("aria-busy", "true"), 300);
    try {
      const { page } = await fetchPage(address);
      if (turn !== last || !swap(form.dataset.lab, page)) return;
      swap("lab-given", page);
      history.replaceState(null, "", address);
      clearTimeout(keeping);
      keeping = setTimeout(keep, RESTED);
    } finally {
      clearTimeout(slow);
      box.removeAttribute("aria-busy");
    }
  }

  function settings() {
    const held = new URLSearchParams(new FormData(form));
    held.delete("csrf_token");
    return held;
  }

  // Where one rests is a run worth keeping; what a slider passes on its way is not.
  async function keep() {
    if (form.method !== "post") return;
    const { page } = await fetchPage(form.action, { method: "POST", body: new FormData(form) });
    swap("lab-runs", page);
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
}
