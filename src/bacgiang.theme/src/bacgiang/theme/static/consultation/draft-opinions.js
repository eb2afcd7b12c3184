// On a draft's page: "Góp ý" opens a dialog at the provision; a bar says how many
// opinions were gathered. Without this module the links lead to the form.
import { Basket } from "./basket.js";

const tools = document.getElementById("opinion-tools");
const dialog = tools?.querySelector("dialog");

if (dialog && typeof dialog.showModal === "function") {
  start();
}

function start() {
  const basket = new Basket(tools.dataset.draft);
  const version = Number(tools.dataset.version);
  const form = dialog.querySelector("form");
  const part = (name) => dialog.querySelector(`[data-part="${name}"]`);
  const button = (name) => dialog.querySelector(`[data-does="${name}"]`);
  let open = null;

  const isHere = (point) => point.provision === open && point.version === version;

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".draft-give[data-provision], .draft-give-whole");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link.dataset.provision ?? "", link);
  });

  form.addEventListener("input", () => {
    part("wrong").textContent = "";
    basket.change((kept) => {
      kept.typing[open] = said();
    });
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = whatIsWrong(said());
    part("wrong").textContent = wrong;
    if (wrong) return;
    basket.change((kept) => {
      const at = kept.points.findIndex(isHere);
      const point = { provision: open, version, ...said() };
      if (at < 0) kept.points.push(point);
      else kept.points[at] = point;
      delete kept.typing[open];
    });
    dialog.close();
    mark();
  });

  button("close").addEventListener("click", () => dialog.close());
  button("remove").addEventListener("click", () => {
    basket.change((kept) => {
      kept.points = kept.points.filter((point) => !isHere(point));
      delete kept.typing[open];
    });
    dialog.close();
    mark();
  });

  window.addEventListener("storage", (event) => {
    if (event.key === basket.name) mark();
  });
  window.addEventListener("pageshow", mark);
  mark();

  function show(provision, link) {
    open = provision;
    const kept = basket.load();
    const gathered = kept.points.find(isHere);
    const shown = kept.typing[provision] ?? gathered ?? {};
    form.reset();
    for (const radio of form.elements.stance) {
      radio.checked = radio.value === shown.stance;
    }
    form.elements.text.value = shown.text ?? "";
    form.elements.proposal.value = shown.proposal ?? "";
    part("wrong").textContent = "";
    const title = titleAt(link);
    part("title").textContent = title || part("title").dataset.whole;
    // Of the draft's own text, on a page in whichever language.
    if (title) part("title").lang = "vi";
    else part("title").removeAttribute("lang");
    part("source").replaceChildren(...sourceAt(link));
    part("source").hidden = !part("source").hasChildNodes();
    button("remove").hidden = !gathered;
    dialog.showModal();
    form.elements.text.focus();
    // The beginning of a long provision is what one wants to see first.
    dialog.scrollTop = 0;
  }

  function said() {
    const { stance, text, proposal } = form.elements;
    return { stance: stance.value, text: text.value, proposal: proposal.value };
  }

  function whatIsWrong({ stance, text, proposal }) {
    if (!stance) return part("wrong").dataset.noStance;
    const isEmpty = !text.trim() && !proposal.trim();
    return stance !== "agree" && isEmpty ? part("wrong").dataset.noText : "";
  }

  function mark() {
    const { points } = basket.load();
    const bar = tools.querySelector(".opinion-bar");
    bar.hidden = points.length === 0;
    bar.querySelector("strong").textContent = points.length;
    const here = points.filter((one) => one.version === version);
    const gathered = new Set(here.map((one) => one.provision));
    for (const link of document.querySelectorAll(".draft-give[data-provision]")) {
      const words = link.firstChild;
      link.dataset.words ??= words.data;
      const isGathered = gathered.has(link.dataset.provision);
      link.classList.toggle("draft-gathered", isGathered);
      words.data = isGathered ? tools.dataset.edit : link.dataset.words;
    }
  }
}

function titleAt(link) {
  return link.querySelector(".draft-give-what")?.textContent.trim() ?? "";
}

// What the provision says, without the controls that stand in it.
function sourceAt(link) {
  const place = link.closest("section, li");
  if (!place || !link.dataset.provision) return [];
  const copy = place.cloneNode(true);
  copy.querySelectorAll(".draft-controls").forEach((one) => one.remove());
  copy.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
  copy.querySelectorAll("a").forEach((one) => one.replaceWith(...one.childNodes));
  return [...copy.childNodes];
}
