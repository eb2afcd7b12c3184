// On the page that asks for a tracking code: those that were kept on this device.
import { forgetCode, keptCodes } from "./codes.js";

const place = document.getElementById("kept-codes");
if (place) show();

function show() {
  const list = place.querySelector("ul");
  const codes = keptCodes().filter((one) => /^[0-9A-Z-]{14}$/.test(one.code));
  place.hidden = codes.length === 0;
  list.replaceChildren(...codes.map(row));
}

function row({ code, received, title }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `${place.dataset.receipt}?code=${code}`;
  link.textContent = code;
  const forget = document.createElement("button");
  forget.type = "button";
  forget.className = "btn btn-sm btn-outline-secondary";
  forget.textContent = place.dataset.forget;
  forget.setAttribute("aria-label", `${place.dataset.forget} ${code}`);
  forget.addEventListener("click", () => {
    forgetCode(code);
    show();
    place.focus();
  });
  item.append(link, ` ${received ?? ""} ${title ?? ""} `, forget);
  return item;
}
