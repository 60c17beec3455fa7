// Shows the time that is left. Only the server's clock counts: the page brings the seconds that
// were left when it was made, and this counts them down by the browser's steady timer.

const SPOKEN = [30, 10, 5, 1];
let timer;

function written(seconds) {
  if (seconds >= 300) return `${Math.ceil(seconds / 60)} min`;
  const rest = Math.max(0, Math.floor(seconds));
  return `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, "0")}`;
}

function start() {
  clearInterval(timer);
  const bar = document.querySelector("[data-left]");
  const clock = document.querySelector("[data-clock]");
  if (!bar || !clock) return;
  const atStart = Number(bar.dataset.left);
  const whole = Number(bar.dataset.whole);
  const began = performance.now();
  const place = clock.querySelector(".clock-left");
  const spoken = document.querySelector("[data-time-spoken]");
  const line = bar.querySelector(".time-used rect");
  let said = SPOKEN.filter((minutes) => minutes * 60 >= atStart);

  timer = setInterval(() => {
    const left = atStart - (performance.now() - began) / 1000;
    place.textContent = written(left);
    if (line) line.setAttribute("width", String(Math.min(100, 100 - (100 * left) / whole)));
    const due = SPOKEN.find((minutes) => minutes * 60 >= left && !said.includes(minutes));
    if (due && spoken) {
      said = SPOKEN.filter((minutes) => minutes >= due);
      spoken.textContent = spoken.dataset.timeSpoken.replace("0", String(due));
    }
    if (left <= 0) {
      clearInterval(timer);
      document.querySelector("form[data-time-over]")?.requestSubmit();
    }
  }, 1000);
}

document.addEventListener("ytterby:page", start);
start();
