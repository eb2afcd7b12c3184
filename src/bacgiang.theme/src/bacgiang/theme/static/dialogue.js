// A live dialogue asks for its questions anew, every five seconds while it is looked at:
// the server answers from memory, and with nothing where nothing is new. The words in the
// status are read aloud; without this script the link above looks for new answers.
(() => {
  const EVERY = 5000;
  const AFTER_FAULT = 20000;

  const place = document.querySelector("#dialogue-part[data-again]");
  const status = document.getElementById("dialogue-news");
  if (!place || !status) return;

  let last = "";

  const shown = () => place.querySelector("#dialogue-questions");

  const put = (text) => {
    if (text === last) return;
    last = text;
    const found = new DOMParser()
      .parseFromString(text, "text/html")
      .getElementById("dialogue-questions");
    const before = shown();
    if (!found || found.innerHTML === before.innerHTML) return;
    // Nobody is moved away from what they follow by keyboard.
    const held = document.activeElement?.closest("#dialogue-questions article")?.id;
    const more = Number(found.dataset.answered) - Number(before.dataset.answered);
    before.replaceWith(document.importNode(found, true));
    if (held) document.querySelector(`#${CSS.escape(held)} a`)?.focus();
    if (more > 0) status.textContent = `${status.dataset.new} ${more}`;
    if (found.dataset.phase !== "live") location.reload();
  };

  const again = async () => {
    let wait = EVERY;
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
  setTimeout(again, EVERY);
})();
