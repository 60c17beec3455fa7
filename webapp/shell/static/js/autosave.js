// Saves a question while it is being answered. Enhances `form[data-autosave]`; without it the
// form's buttons save. Every save is numbered: `based_on` says which save the page had seen.

import * as journal from "./journal.js";

const PAUSE = 800;
const AGAIN = [1000, 2000, 5000, 10000, 20000];

const form = document.querySelector("form[data-autosave]");
const state = document.querySelector(".attempt-state [data-saved]");
const picture = state?.querySelector("svg");
const words = form ? form.dataset : {};
const owner = words.owner;

function say(text, kind) {
  if (!state) return;
  state.dataset.state = kind;
  state.replaceChildren(...(picture ? [picture] : []), text);
}

function clockTime(instant) {
  return new Date(instant).toLocaleTimeString([], { hour12: false });
}

// One save on the wire. Returns what happened: saved, stale, refused or lost (no answer came).
async function post(address, body) {
  let reply;
  try {
    reply = await fetch(address, {
      method: "POST",
      body,
      headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
      credentials: "same-origin",
      redirect: "manual",
      keepalive: body.length < 60000,
    });
  } catch {
    return { outcome: "lost" };
  }
  if (reply.ok) return { outcome: "saved", ...(await reply.json()) };
  if (reply.status === 409) return { outcome: "stale" };
  if (reply.status >= 500 || reply.status === 429) return { outcome: "lost" };
  return { outcome: "refused" };
}

// The text of the fields, without what changes from page to page.
function typed() {
  const data = new URLSearchParams(new FormData(form));
  for (const key of ["csrf_token", "based_on", "go"]) data.delete(key);
  return data.toString();
}

function wire(text, basedOn) {
  const data = new URLSearchParams(text);
  data.set("based_on", basedOn);
  data.set("csrf_token", form.elements.csrf_token.value);
  return data.toString();
}

class Keeper {
  constructor(address) {
    this.address = address;
    this.acknowledged = typed();
    this.sending = null;
    this.failures = 0;
    this.running = null;
    this.stale = false;
  }

  changed() {
    if (typed() === this.acknowledged && this.sending === null) return;
    this.keep();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE);
  }

  keep() {
    const entry = { sending: this.sending, newest: typed(), basedOn: form.elements.based_on.value };
    journal.put(owner, this.address, entry);
  }

  // Sends until the server has the newest text. Returns whether it has.
  flush() {
    clearTimeout(this.timer);
    this.running ??= this.send().finally(() => (this.running = null));
    return this.running;
  }

  async send() {
    while (!this.stale && (this.sending !== null || typed() !== this.acknowledged)) {
      this.sending ??= typed();
      this.keep();
      say(words.saving, "working");
      const result = await post(this.address, wire(this.sending, form.elements.based_on.value));
      if (!this.settle(result)) return false;
    }
    return !this.stale;
  }

  settle(result) {
    if (result.outcome === "saved") {
      form.elements.based_on.value = result.sequence;
      this.acknowledged = this.sending;
      this.sending = null;
      this.failures = 0;
      journal.remove(owner, this.address);
      say(`${words.saved} ${clockTime(result.at)}`, "saved");
      readAs(result);
      return true;
    }
    if (result.outcome === "stale") {
      this.stale = true;
      say(words.stale, "stale");
      return false;
    }
    if (result.outcome === "refused") {
      say(words.refused, "offline");
      return false;
    }
    say(navigator.onLine ? words.retrying : words.offline, "offline");
    const wait = AGAIN[Math.min(this.failures++, AGAIN.length - 1)];
    this.timer = setTimeout(() => this.flush(), wait);
    return false;
  }
}

function readAs(result) {
  const place = form.querySelector("[data-read-as]");
  if (place) place.textContent = result.problem || "";
}

// What an earlier visit could not deliver: first the text that was on its way, then the newest.
async function replay(address, entry) {
  let basedOn = entry.basedOn;
  for (const text of [entry.sending, entry.newest]) {
    if (text === null) continue;
    const result = await post(address, wire(text, basedOn));
    if (result.outcome === "lost" || result.outcome === "refused") return false;
    if (result.outcome === "stale") {
      say(words.stale, "stale");
      return false;
    }
    basedOn = result.sequence;
  }
  journal.remove(owner, address);
  return true;
}

async function replayAll() {
  let here = false;
  for (const [address, entry] of journal.all(owner)) {
    const delivered = await replay(address, entry);
    here ||= delivered && address === form.getAttribute("action");
  }
  if (here) location.reload();
}

function enhance() {
  const keeper = new Keeper(form.getAttribute("action"));
  form.addEventListener("input", () => keeper.changed());
  form.addEventListener("change", () => keeper.changed());
  form.addEventListener("focusout", () => keeper.flush());
  addEventListener("online", () => keeper.flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keeper.flush();
  });
  // Leaving by a button waits for the save that is under way, then sends the form as usual.
  form.addEventListener("submit", async (event) => {
    if (form.dataset.leaving) return;
    event.preventDefault();
    const button = event.submitter;
    if (!(await keeper.flush())) return;
    form.dataset.leaving = "yes";
    // Not from here: while a submit event is still being told, a second one is ignored.
    setTimeout(() => form.requestSubmit(button));
  });
}

if (form) {
  if (journal.get(owner, form.getAttribute("action")) || journal.all(owner).length) {
    replayAll().then(enhance);
  } else {
    enhance();
  }
}
