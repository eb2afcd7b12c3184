// Rows of the form of a reply without a round trip to the server. The form does the
// same without this file: its buttons send it, and it comes back with other rows.

const NAMED = /^\s*(?:[-+*•]\s*)?(?:tại\s+|về\s+)?((?:điều|khoản|điểm)\s[^:\n]{1,80}):\s*([\s\S]+)$/i;
const BLANK_LINE = /\n[ \t]*\n/;
const MOST = 500;

const form = document.getElementById("reply-form");
const rows = document.getElementById("reply-rows");

function points() {
  return [...rows.querySelectorAll(".reply-point")];
}

function renumber() {
  points().forEach((point, number) => {
    for (const attribute of ["id", "for", "aria-describedby"]) {
      for (const one of point.querySelectorAll(`[${attribute}]`)) {
        const value = one.getAttribute(attribute);
        one.setAttribute(attribute, value.replace(/^points-\d+-/, `points-${number}-`));
      }
    }
    for (const one of point.querySelectorAll("[name]")) {
      one.name = one.name.replace(/-\d+$/, `-${number}`);
    }
    const remove = point.querySelector(".reply-remove");
    remove.value = String(number);
    const legend = point.querySelector("legend");
    legend.textContent = legend.textContent.replace(/\d+/, String(number + 1));
  });
}

function emptyPoint() {
  const point = points()[0].cloneNode(true);
  for (const one of point.querySelectorAll(".field-problem")) {
    one.remove();
  }
  for (const one of point.querySelectorAll("input, textarea, select")) {
    one.value = "";
    one.removeAttribute("aria-invalid");
    one.removeAttribute("aria-describedby");
  }
  return point;
}

function add(provision = "", text = "") {
  if (points().length >= MOST) {
    return null;
  }
  const point = emptyPoint();
  point.querySelector("[name^=provision-]").value = provision;
  point.querySelector("[name^=text-]").value = text;
  rows.append(point);
  renumber();
  return point;
}

function isEmpty(point) {
  return [...point.querySelectorAll("input, textarea")].every((one) => !one.value.trim());
}

function cut() {
  const paste = document.getElementById("paste");
  const text = paste.value.replace(/\r\n?/g, "\n").trim();
  const parting = BLANK_LINE.test(text) ? BLANK_LINE : /\n/;
  const paragraphs = text.split(parting).map((one) => one.trim()).filter(Boolean);
  if (!paragraphs.length) {
    return;
  }
  const made = paragraphs.map((paragraph) => {
    const match = NAMED.exec(paragraph);
    return match ? add(match[1], match[2].trim()) : add("", paragraph);
  });
  const filled = points().filter((one) => !isEmpty(one));
  for (const point of points()) {
    if (isEmpty(point) && filled.length) {
      point.remove();
    }
  }
  renumber();
  paste.value = "";
  made[0]?.querySelector("input").focus();
}

form?.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) {
    return;
  }
  if (button.id === "reply-add") {
    event.preventDefault();
    add()?.querySelector("input").focus();
  } else if (button.id === "reply-cut") {
    event.preventDefault();
    cut();
  } else if (button.classList.contains("reply-remove")) {
    event.preventDefault();
    const point = button.closest(".reply-point");
    if (points().length === 1) {
      point.replaceWith(emptyPoint());
    } else {
      point.remove();
    }
    renumber();
    document.getElementById("reply-add").focus();
  }
});

// What was typed is not lost by a wrong key or a closed tab.
let sent = false;
form?.addEventListener("submit", () => {
  sent = true;
});
window.addEventListener("beforeunload", (event) => {
  if (!sent && form && points().some((one) => !isEmpty(one))) {
    event.preventDefault();
  }
});
