// A dialogue asks for its questions anew while it is looked at: every five seconds when it
// is live or about to be, else every half minute. The server answers from memory, and with
// nothing where nothing is new. Where the dialogue begins or ends, the page is loaded anew,
// not by everybody at once. The words in the status are read aloud; without this script
// the link above looks for new answers.
(() => {
  const EVERY = 5000;
  const BEFORE = 30000;
  const AFTER_FAULT = 20000;
  const SPREAD = 3000;

  const place = document.querySelector("#dialogue-part[data-again]");
  const status = document.getElementById("dialogue-news");
  if (!place || !status) return;

  const begins = Date.parse(place.dataset.begins);
  let last = "";

  const shown = () => place.querySelector("#dialogue-questions");

  const put = (text) => {
    if (text === last) return;
    last = text;
    const found = new DOMParser()
      .parseFromString(text, "text/html")
      .getElementById("dialogue-questions");
    const before = shown();
    if (!found) return;
    if (found.dataset.phase !== before.dataset.phase) {
      setTimeout(() => location.reload(), Math.random() * SPREAD);
      return;
    }
    if (found.innerHTML === before.innerHTML) return;
    // Nobody is moved away from what they follow by keyboard.
    const held = document.activeElement?.closest("#dialogue-questions article")?.id;
    const more = Number(found.dataset.answered) - Number(before.dataset.answered);
    before.replaceWith(document.importNode(found, true));
    if (held) document.querySelector(`#${CSS.escape(held)} a`)?.focus();
    if (more > 0) status.textContent = `${status.dataset.new} ${more}`;
  };

  const pause = () =>
    shown().dataset.phase === "live" || Date.now() > begins - 2 * BEFORE
      ? EVERY
      : BEFORE;

  const again = async () => {
    let wait = pause();
    if (!document.hidden) {
      try {
        const answer = await fetch(place.dataset.again, { cache: "no-cache" });
        if (!answer.ok) throw new Error(String(answer.status));
        put(await answer.text());
      } catch {
        wait = AFTER_FAULT;
      }
    }
    setTimeout(again, wait);
  };
  setTimeout(again, pause());
})();
