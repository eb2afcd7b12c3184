// What there is already, below a search form while somebody types: the page's own
// answers, as they come without this script. The status says how many.
(() => {
  const LEAST = 3;
  const WAIT = 400;

  class Found {
    constructor(place) {
      this.place = place;
      this.form = document.getElementById(place.dataset.foundBy);
      this.input = this.form?.querySelector("input[type=search]");
      this.timer = 0;
      this.request = null;
    }

    start() {
      this.input?.addEventListener("input", () => this.later());
    }

    later() {
      clearTimeout(this.timer);
      this.request?.abort();
      const words = this.input.value.trim();
      if (words.replace(/[^\p{L}\p{N}]/gu, "").length < LEAST) {
        this.show(null);
        return;
      }
      this.timer = setTimeout(() => this.ask(words), WAIT);
    }

    async ask(words) {
      this.request = new AbortController();
      const { signal } = this.request;
      const url = new URL(this.form.action);
      url.hash = "";
      url.searchParams.set(this.input.name, words);
      try {
        const answer = await fetch(url, { headers: { Accept: "text/html" }, signal });
        if (!answer.ok) return;
        const page = await answer.text();
        if (signal.aborted) return;
        const found = new DOMParser().parseFromString(page, "text/html");
        this.show(found.getElementById(this.place.id));
      } catch {
        // Given up for a newer question, or no connection: the button is still there.
      }
    }

    show(found) {
      // The status stays the element that it is: what changes in it is read aloud.
      const said = found?.querySelector("[role=status]")?.textContent.trim() ?? "";
      this.place.querySelector("[role=status]").textContent = said;
      this.place.querySelector("ul")?.remove();
      const list = found?.querySelector("ul");
      if (list) this.place.append(document.importNode(list, true));
    }
  }

  for (const place of document.querySelectorAll("[data-found-by]")) {
    new Found(place).start();
  }
})();
