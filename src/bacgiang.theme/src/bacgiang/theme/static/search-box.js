// Suggestions under the search box: a combobox with a list (ARIA 1.2 pattern). Without
// this script the box is a plain form. On a phone the facets of the search page fold.
(() => {
  const LEAST = 2;
  const WAIT = 180;

  class SearchBox {
    constructor(form) {
      this.form = form;
      this.input = form.querySelector("input[type=search]");
      this.status = form.querySelector("[role=status]");
      this.only = form.querySelector("input[name=only_site]");
      this.service = new URL(form.dataset.suggestions, location.href);
      this.items = [];
      this.active = -1;
      this.timer = 0;
      this.request = null;
      this.asked = "";
    }

    start() {
      // Another host would refuse the request: the box stays a plain form there.
      if (!this.input || this.service.origin !== location.origin) return;
      this.list = document.createElement("ul");
      this.list.id = `${this.input.id}-suggestions`;
      this.list.className = "search-suggestions";
      this.list.hidden = true;
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", this.form.dataset.label || "");
      this.input.closest(".search-row").append(this.list);
      this.input.setAttribute("role", "combobox");
      this.input.setAttribute("aria-autocomplete", "list");
      this.input.setAttribute("aria-controls", this.list.id);
      this.input.setAttribute("aria-expanded", "false");
      this.input.addEventListener("input", () => this.later());
      this.input.addEventListener("keydown", (event) => this.key(event));
      this.input.addEventListener("blur", () => this.close());
      this.form.addEventListener("submit", () => this.close());
      // Before the field loses focus, which would close the list.
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => {
        const option = event.target.closest("[role=option]");
        if (option) this.follow(Number(option.dataset.place));
      });
    }

    later() {
      clearTimeout(this.timer);
      const text = this.input.value.trim();
      if (text.replace(/[^\p{L}\p{N}]/gu, "").length < LEAST) {
        this.close();
        return;
      }
      this.timer = setTimeout(() => this.ask(this.input.value), WAIT);
    }

    async ask(text) {
      this.request?.abort();
      this.request = new AbortController();
      const { signal } = this.request;
      const url = new URL(this.service);
      url.searchParams.set("text", text.trimStart().slice(0, 100));
      if (this.only?.checked) url.searchParams.set("only_site", "1");
      try {
        const answer = await fetch(url, {
          headers: { Accept: "application/json" },
          signal,
        });
        if (!answer.ok) return;
        const found = await answer.json();
        if (!signal.aborted && document.activeElement === this.input) {
          this.show(found.items);
        }
      } catch {
        // Given up for a newer question, or no connection: nothing is suggested.
      }
    }

    show(items) {
      this.items = items;
      this.active = -1;
      this.input.removeAttribute("aria-activedescendant");
      this.list.replaceChildren(...items.map((item, place) => this.option(item, place)));
      this.list.hidden = items.length === 0;
      this.input.setAttribute("aria-expanded", String(items.length > 0));
      const { said, saidNone } = this.status.dataset;
      this.status.textContent = items.length
        ? said.replace("{count}", String(items.length))
        : saidNone;
    }

    option(item, place) {
      const option = document.createElement("li");
      option.id = `${this.list.id}-${place}`;
      option.dataset.place = String(place);
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const title = document.createElement("span");
      title.textContent = item.title;
      title.lang = item.language;
      const kind = document.createElement("span");
      kind.className = "search-suggestion-kind";
      kind.textContent = item.mark ? `${item.kind} · ${item.mark}` : item.kind;
      option.append(title, kind);
      return option;
    }

    key(event) {
      if (event.isComposing) return;
      const isOpen = !this.list.hidden;
      if (event.key === "Escape") {
        if (!isOpen) return;
        // The first Escape closes the list, the second empties the field.
        event.preventDefault();
        this.close();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (!isOpen) return;
        event.preventDefault();
        this.move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && isOpen && this.active >= 0) {
        event.preventDefault();
        this.follow(this.active);
      }
    }

    move(step) {
      // From the field (-1) to the first or last, and back to the field.
      const places = this.items.length + 1;
      this.active = ((this.active + 1 + step + places) % places) - 1;
      for (const option of this.list.children) {
        const isActive = Number(option.dataset.place) === this.active;
        option.setAttribute("aria-selected", String(isActive));
        if (!isActive) continue;
        this.input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      }
      if (this.active < 0) this.input.removeAttribute("aria-activedescendant");
    }

    follow(place) {
      const item = this.items[place];
      this.close();
      if (item) location.assign(item["@id"]);
    }

    close() {
      clearTimeout(this.timer);
      this.request?.abort();
      this.list.hidden = true;
      this.active = -1;
      this.status.textContent = "";
      this.input.setAttribute("aria-expanded", "false");
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  for (const form of document.querySelectorAll("form[data-suggestions]")) {
    new SearchBox(form).start();
  }
  if (matchMedia("(max-width: 61.99em)").matches) {
    for (const facet of document.querySelectorAll(".search-facets details")) {
      facet.open = facet.querySelector(".chosen") !== null;
    }
  }
})();
