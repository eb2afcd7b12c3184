// What a page keeps in the visitor's own browser, as JSON.

export function read(store, name, empty) {
  try {
    return JSON.parse(store.getItem(name)) ?? empty;
  } catch {
    return empty;
  }
}

// A browser may keep nothing (private windows, a full store): the form works anyway.
export function write(store, name, value) {
  try {
    store.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
