// Saves a question while it is being answered. Enhances `form[data-autosave]`; without it the
// form's buttons save. Every save is numbered: `based_on` says which save the page had seen.

import * as journal from "./journal.js";
import * as onward from "./onward.js";

const PAUSE = 800;
const AGAIN = [1000, 2000, 5000, 10000, 20000];

// The question at hand; another page may take its place without a load.
let form, state, picture, words, owner, leaving;

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
function typed(form) {
  const data = new URLSearchParams(new FormData(form));
  for (const key of ["csrf_token", "based_on", "go"]) data.delete(key);
  return data.toString();
}

function wire(text, basedOn, token) {
  const data = new URLSearchParams(text);
  data.set("based_on", basedOn);
  data.set("csrf_token", token);
  return data.toString();
}

class Keeper {
  constructor(form, owner) {
    this.form = form;
    this.owner = owner;
    this.address = form.getAttribute("action");
    this.acknowledged = typed(form);
    this.sending = null;
    this.failures = 0;
    this.running = null;
    this.stale = false;
    this.leaving = false;
  }

  changed() {
    if (typed(this.form) === this.acknowledged && this.sending === null) return;
    this.keep();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE);
  }

  keep() {
    const entry = { sending: this.sending, newest: typed(this.form), basedOn: this.form.elements.based_on.value };
    journal.put(this.owner, this.address, entry);
  }

  // Sends until the server has the newest text. Returns whether it has.
  flush() {
    clearTimeout(this.timer);
    if (this.leaving) return Promise.resolve(false);
    this.running ??= this.send().finally(() => (this.running = null));
    return this.running;
  }

  // Waits for a save that is under way or got no answer; what was typed since may still be unsaved.
  settled() {
    clearTimeout(this.timer);
    return this.running || this.sending !== null ? this.flush() : Promise.resolve(!this.stale);
  }

  async send() {
    while (!this.stale && (this.sending !== null || typed(this.form) !== this.acknowledged)) {
      this.sending ??= typed(this.form);
      this.keep();
      say(words.saving, "working");
      const { based_on: basedOn, csrf_token } = this.form.elements;
      const result = await post(this.address, wire(this.sending, basedOn.value, csrf_token.value));
      if (!this.settle(result)) return false;
    }
    return !this.stale;
  }

  settle(result) {
    if (result.outcome === "saved") {
      this.form.elements.based_on.value = result.sequence;
      this.acknowledged = this.sending;
      this.sending = null;
      this.failures = 0;
      journal.remove(this.owner, this.address);
      say(`${words.saved} ${clockTime(result.at)}`, "saved");
      readAs(this.form, result);
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
    this.again();
    return false;
  }

  again() {
    say(navigator.onLine ? words.retrying : words.offline, "offline");
    const wait = AGAIN[Math.min(this.failures++, AGAIN.length - 1)];
    this.timer = setTimeout(() => this.flush(), wait);
  }
}

function readAs(form, result) {
  const place = form.querySelector("[data-read-as]");
  if (place) place.textContent = result.problem || "";
}

// What an earlier visit could not deliver: first the text that was on its way, then the newest.
async function replay(address, entry) {
  let basedOn = entry.basedOn;
  for (const text of [entry.sending, entry.newest]) {
    if (text === null) continue;
    const result = await post(address, wire(text, basedOn, form.elements.csrf_token.value));
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
  const keeper = new Keeper(form, owner);
  form.addEventListener("input", () => keeper.changed());
  form.addEventListener("change", () => keeper.changed());
  // A press on a button that leaves saves by itself.
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget?.type !== "submit") keeper.flush();
  });
  const { signal } = leaving;
  addEventListener("online", () => keeper.flush(), { signal });
  const hidden = () => document.visibilityState === "hidden" && keeper.flush();
  document.addEventListener("visibilitychange", hidden, { signal });
  form.addEventListener("submit", (event) => {
    if (form.dataset.leaving) return;
    event.preventDefault();
    leave(keeper, event.submitter);
  });
}

// Leaving by a button saves and brings the next page at once. What the server does not take, or does
// not answer with a page, goes the browser's own way; a broken line leaves all as it is.
async function leave(keeper, button) {
  if (keeper.leaving || !(await keeper.settled()) || keeper.leaving) return;
  keeper.leaving = true;
  keeper.sending = typed(keeper.form);
  keeper.keep();
  say(words.saving, "working");
  const taken = () => journal.remove(keeper.owner, keeper.address);
  const outcome = await onward.send(keeper.form, button, taken);
  if (outcome === "shown") return;
  keeper.leaving = false;
  if (outcome === "lost") {
    keeper.again();
    return;
  }
  keeper.sending = null;
  if (outcome === "signed-out") {
    say(words.refused, "offline");
    return;
  }
  keeper.form.dataset.leaving = "yes";
  // Not from here: while a submit event is still being told, a second one is ignored.
  setTimeout(() => keeper.form.requestSubmit(button));
}

function start() {
  leaving?.abort();
  leaving = new AbortController();
  form = document.querySelector("form[data-autosave]");
  if (!form) return;
  state = document.querySelector(".attempt-state [data-saved]");
  picture = state?.querySelector("svg");
  words = form.dataset;
  owner = words.owner;
  if (journal.all(owner).length) replayAll().then(enhance);
  else enhance();
}

document.addEventListener("ytterby:page", start);
start();
