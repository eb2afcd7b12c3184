// Tracking codes that a visitor keeps on this device.
import { read, write } from "./browser-store.js";

const CODES = "bacgiang.codes";

export function keptCodes() {
  const found = read(localStorage, CODES, []);
  return Array.isArray(found) ? found : [];
}

export function keepCode(code) {
  const others = keptCodes().filter((one) => one.code !== code.code);
  return write(localStorage, CODES, [...others, code]);
}

export function forgetCode(code) {
  write(localStorage, CODES, keptCodes().filter((one) => one.code !== code));
}
