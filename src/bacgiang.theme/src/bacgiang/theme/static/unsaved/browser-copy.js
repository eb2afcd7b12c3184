// What the portal has not acknowledged yet, in the browser: encrypted, with a key that the
// portal gives to the person alone. Whoever uses the machine next reads nothing.

const PREFIX = "unsaved-text:";
const DAYS = 14;
const MOST = 20;

const bytes = (hex) => Uint8Array.from(hex.match(/../g), (one) => parseInt(one, 16));
const toText = (data) => {
  let text = "";
  for (const one of new Uint8Array(data)) text += String.fromCharCode(one);
  return btoa(text);
};
const toBytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

const stored = () =>
  Object.keys(localStorage)
    .filter((one) => one.startsWith(PREFIX))
    .map((name) => {
      try {
        return { name, ...JSON.parse(localStorage.getItem(name)) };
      } catch {
        return { name, at: 0 };
      }
    })
    .sort((one, other) => other.at - one.at);

// Whoever's they are: the old, and of very many the oldest.
function tidy() {
  const since = Date.now() - DAYS * 24 * 3600 * 1000;
  stored().forEach(({ name, at }, number) => {
    if (!(at > since) || number >= MOST) localStorage.removeItem(name);
  });
}

// Without encryption (`crypto.subtle` is for https alone) nothing is kept here.
export async function browserCopy({ name, key }) {
  const usable = await crypto.subtle
    ?.importKey("raw", bytes(key), "AES-GCM", false, ["encrypt", "decrypt"])
    .catch(() => null);
  const place = (id) => `${PREFIX}${name}:${id}`;

  async function open({ iv, data }) {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: toBytes(iv) }, usable, toBytes(data));
    return JSON.parse(new TextDecoder().decode(plain));
  }

  return {
    name,
    async write(id, text) {
      if (!usable) return;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await crypto.subtle.encrypt(
        { name: "AES-GCM", iv },
        usable,
        new TextEncoder().encode(JSON.stringify(text)),
      );
      const kept = JSON.stringify({ at: Date.now(), iv: toText(iv), data: toText(data) });
      try {
        tidy();
        localStorage.setItem(place(id), kept);
      } catch {
        // Full, or not allowed: the portal keeps it.
      }
    },
    remove(id) {
      try {
        localStorage.removeItem(place(id));
      } catch {
        // Nothing was kept.
      }
    },
    // All of the person's: {id, at, text}.
    async all() {
      const found = [];
      if (!usable) return found;
      tidy();
      for (const one of stored()) {
        if (!one.name.startsWith(place(""))) continue;
        try {
          found.push({ id: one.name.slice(place("").length), at: new Date(one.at), text: await open(one) });
        } catch {
          localStorage.removeItem(one.name);
        }
      }
      return found;
    },
  };
}
