// What somebody gathered on a draft, kept in their own browser until it is sent.
// {key, points: [{provision, version, stance, text, proposal}], typing: {provision: …}}
// A point says on which version it was written, so a newer one takes nothing away.

import { read, write } from "../receipts/browser-store.js";

const PREFIX = "bacgiang.opinions.";

export class Basket {
  constructor(draft) {
    this.name = PREFIX + draft;
    this.identityName = `${this.name}.identity`;
  }

  load() {
    const found = read(localStorage, this.name, {});
    return {
      key: typeof found.key === "string" ? found.key : "",
      points: Array.isArray(found.points) ? found.points : [],
      typing: found.typing && typeof found.typing === "object" ? found.typing : {},
    };
  }

  change(how) {
    const basket = this.load();
    how(basket);
    return write(localStorage, this.name, basket);
  }

  // Of the person: for this tab alone, and only as long as it is open.
  loadIdentity() {
    return read(sessionStorage, this.identityName, {});
  }

  keepIdentity(fields) {
    write(sessionStorage, this.identityName, fields);
  }

  // Should the page with the receipt be lost (a phone closes tabs), this tab knows it.
  lastReceipt() {
    return read(sessionStorage, `${this.name}.receipt`, null);
  }

  keepLastReceipt(receipt) {
    write(sessionStorage, `${this.name}.receipt`, receipt);
  }

  clear() {
    try {
      localStorage.removeItem(this.name);
      sessionStorage.removeItem(this.identityName);
    } catch {
      // Nothing was kept then.
    }
  }
}
