// Sends a form and shows the page that it leads to, in one request instead of two. When the line is
// down, the page that one is on stays, with all that was typed.
// Tells `ytterby:page` on the document when another page stands in it.

const PLACE = "Content-Location";

// Returns "shown", "lost" (no answer came), "signed-out", or "other": then the browser's own way
// shows what it is. `taken` is called when the server has taken the form, before the next page
// stands: that page must find nothing that still waits to be sent.
export async function send(form, button, taken = () => {}) {
  let reply;
  try {
    reply = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form, button)),
      headers: { Accept: "text/html", Prefer: "return=representation" },
      credentials: "same-origin",
      redirect: "manual",
    });
  } catch {
    return "lost";
  }
  const place = reply.headers.get(PLACE);
  if (!reply.ok || !place) return "other";
  if (new URL(place, location.href).pathname.endsWith("/signin")) return "signed-out";
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  taken();
  show(page, place);
  return "shown";
}

function show(page, place) {
  const known = new Set([...document.querySelectorAll("script[src]")].map((one) => one.src));
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.body.className = page.body.className;
  document.body.replaceChildren(...page.body.childNodes);
  history.pushState({ shown: place }, "", place);
  const target = document.getElementById(place.split("#")[1] ?? "") ?? document.getElementById("main");
  target?.setAttribute("tabindex", "-1");
  target?.focus({ preventScroll: true });
  if (place.includes("#")) target?.scrollIntoView({ block: "nearest" });
  else scrollTo(0, 0);
  document.dispatchEvent(new Event("ytterby:page"));
  for (const { src } of page.querySelectorAll("script[src]")) {
    if (known.has(new URL(src, document.baseURI).href)) continue;
    const script = document.createElement("script");
    script.type = "module";
    script.src = src;
    document.head.append(script);
  }
}

// Back and forward ask the server: what it knows is newer than what stood here.
addEventListener("popstate", () => location.reload());

// Forms of one step say by an attribute that they go this way; `autosave.js` sends its own.
document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-onward]");
  if (!form || event.defaultPrevented) return;
  event.preventDefault();
  const outcome = await send(form, event.submitter);
  if (outcome === "shown") return;
  if (outcome === "lost") {
    tell(form);
    return;
  }
  form.removeAttribute("data-onward");
  setTimeout(() => form.requestSubmit(event.submitter));
});

function tell(form) {
  const line = form.querySelector("[data-lost-line]") ?? document.createElement("p");
  line.setAttribute("role", "alert");
  line.dataset.lostLine = "";
  line.textContent = form.dataset.lost;
  form.append(line);
}
