// The receipt: what was gathered is forgotten now; three more ways to keep the code.
import { keepCode } from "./codes.js";
import { Basket } from "../consultation/basket.js";

const receipt = document.getElementById("author-receipt");
const WIDTH = 1000;
const HEIGHT = 560;

if (receipt) {
  // Not of a correction: what was gathered since is for another opinion.
  if (receipt.dataset.draft) {
    const basket = new Basket(receipt.dataset.draft);
    basket.clear();
    basket.keepLastReceipt({ code: receipt.dataset.code });
  }
  const does = { picture, keep, print: () => window.print() };
  for (const button of receipt.querySelectorAll("[data-does]")) {
    button.parentElement.hidden = false;
    button.addEventListener("click", () => does[button.dataset.does](button));
  }
}

function keep(button) {
  if (!confirm(button.dataset.asks)) return;
  const { code, received, title, url } = receipt.dataset;
  if (keepCode({ code, received, title, url })) {
    document.getElementById("receipt-kept").textContent = button.dataset.kept;
  }
}

function picture(button) {
  const { code, received, title, url } = receipt.dataset;
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = "#1f2933";
  const font = getComputedStyle(document.body).fontFamily;
  pen.font = `28px ${font}`;
  pen.fillText(button.dataset.label, 50, 80);
  pen.font = "bold 76px monospace";
  pen.fillText(code, 50, 175);
  pen.font = `28px ${font}`;
  pen.fillText(received, 50, 240);
  let y = 310;
  for (const line of lines(pen, title, WIDTH - 100).slice(0, 4)) {
    pen.fillText(line, 50, y);
    y += 40;
  }
  pen.font = `20px ${font}`;
  for (const line of lines(pen, url, WIDTH - 100)) {
    pen.fillText(line, 50, y + 20);
    y += 28;
  }
  const link = document.createElement("a");
  link.download = `${code}.png`;
  link.href = canvas.toDataURL("image/png");
  link.click();
}

function lines(pen, text, width) {
  const found = [""];
  for (const word of text.match(/[^\s/?]+[\s/?]*|[\s/?]+/g) ?? []) {
    const last = found.length - 1;
    const longer = found[last] + word;
    if (pen.measureText(longer).width > width && found[last]) found.push(word);
    else found[last] = longer;
  }
  return found;
}
