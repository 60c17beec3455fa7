// Keeps what a learner typed in this browser until the server has acknowledged it.
// An entry belongs to one account (`owner`) and one question (`address`); it holds the text that is
// on its way (`sending`) and the newest text (`newest`), so that a lost reply never looks like a conflict.

const PREFIX = "ytterby.journal";

const name = (owner, address) => `${PREFIX} ${owner} ${address}`;

export function put(owner, address, entry) {
  try {
    localStorage.setItem(name(owner, address), JSON.stringify(entry));
    return true;
  } catch {
    return false; // storage is full or switched off: the server still gets every save
  }
}

export function remove(owner, address) {
  localStorage.removeItem(name(owner, address));
}

export function get(owner, address) {
  const text = localStorage.getItem(name(owner, address));
  return text === null ? null : JSON.parse(text);
}

// All entries of this account, as [address, entry].
export function all(owner) {
  const start = `${PREFIX} ${owner} `;
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(start))
    .map((key) => [key.slice(start.length), JSON.parse(localStorage.getItem(key))]);
}

export function clear() {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => localStorage.removeItem(key));
}

// Signing out empties the journal: the next person at this computer finds nothing.
document.addEventListener("submit", (event) => {
  if (event.target.closest("form[data-sign-out]")) clear();
});
