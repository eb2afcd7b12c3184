// What a form holds: read as it would be sent, and put back.

// What belongs to one page or one act, and files, of which browsers give nothing back.
const LEFT_OUT =
  /^(_authenticator|unsaved_text|save_over|form\.buttons\..*|form\.widgets\..*\.(action|file_upload_id))$/;
export const OPENED_WITH = "form.widgets.opened_with";

// What the address asks for, without what is of one session alone.
export function asked() {
  const found = new URLSearchParams(location.search);
  found.delete("_authenticator");
  return found.size ? `?${found}` : "";
}

// A form of Plone's; a page's own is any other.
const isStock = (form) => form.querySelector("[name^='form.widgets.'], [name^='form.buttons.']") !== null;

export const longForms = () =>
  [...document.querySelectorAll("form[method=post i]")].filter(
    (one) => one.querySelector("textarea[name]") && !one.querySelector("input[type=password]"),
  );

export const partOf = (form) => form.id || form.getAttribute("name") || String([...document.forms].indexOf(form));

export function typed(form) {
  window.tinymce?.triggerSave?.();
  return [...new FormData(form)]
    .filter(([name, value]) => typeof value === "string" && !LEFT_OUT.test(name))
    .map(([name, value]) => [name, value.replace(/\r\n?/g, "\n")]);
}

const said = (node) => {
  const copy = node?.cloneNode(true);
  copy?.querySelectorAll(".form-text, .required, .visually-hidden").forEach((one) => one.remove());
  return copy?.textContent.replace(/\s+/g, " ").trim() ?? "";
};

// Of what is chosen in a field, the words beside it: the form may be gone when it is shown.
function chosen(one) {
  if (one.tagName === "SELECT") return [...one.selectedOptions].filter(({ value }) => value).map(({ value, text }) => [value, text.trim()]);
  if (one.type === "date" && one.valueAsDate)
    return [[one.value, one.valueAsDate.toLocaleDateString(document.documentElement.lang, { timeZone: "UTC" })]];
  const isTicked = (one.type === "checkbox" || one.type === "radio") && one.checked;
  return isTicked ? [[one.value, said(one.labels?.[0])]] : [];
}

export function labels(form) {
  const found = {};
  for (const one of form.elements) {
    if (!one.name || LEFT_OUT.test(one.name) || one.name.endsWith("-empty-marker")) continue;
    const field = one.closest(".field, fieldset");
    const isChoice = one.type === "checkbox" || one.type === "radio";
    const label = isChoice ? field?.querySelector("label, legend") : one.labels?.[0];
    found[one.name] ??=
      said(label ?? field?.querySelector("label, legend")) ||
      one.getAttribute("aria-label") ||
      (one.tagName === "TEXTAREA" ? one.placeholder || one.name : "");
    for (const [value, words] of chosen(one)) found[`${one.name}=${value}`] = words;
  }
  return Object.fromEntries(Object.entries(found).filter(([, label]) => label));
}

// Of what was chosen, the words that stood beside it.
export function inWords(form, name, value) {
  for (const one of form?.elements ?? []) {
    if (one.name !== name) continue;
    if (one.tagName === "SELECT") return [...one.options].find((each) => each.value === value)?.text.trim() ?? value;
    if (one.type === "checkbox" || one.type === "radio")
      if (one.value === value) return said(one.labels?.[0]) || value;
  }
  return value;
}

export function restore(form, fields) {
  if (isStock(form)) sendBack(form, fields);
  else fill(form, fields);
}

// Plone's forms come back with whatever is sent to them without a button: every field can
// draw itself so, rows, dates and pickers too.
function sendBack(form, fields) {
  const back = document.createElement("form");
  Object.assign(back, { method: "post", action: form.action, enctype: "multipart/form-data", hidden: true });
  const token = form.querySelector("[name=_authenticator]")?.value;
  for (const [name, value] of token ? [...fields, ["_authenticator", token]] : fields) {
    const one = document.createElement("textarea");
    Object.assign(one, { name, value });
    back.append(one);
  }
  document.body.append(back);
  HTMLFormElement.prototype.submit.call(back);
}

function fill(form, fields) {
  const left = new Map();
  for (const [name, value] of fields) left.set(name, [...(left.get(name) ?? []), value]);
  for (const one of form.elements) {
    if (!one.name || ["hidden", "file", "submit", "button"].includes(one.type) || LEFT_OUT.test(one.name)) continue;
    const values = left.get(one.name) ?? [];
    if (one.type === "checkbox" || one.type === "radio") one.checked = values.includes(one.value);
    else if (one.multiple) for (const each of one.options) each.selected = values.includes(each.value);
    else if (values.length) one.value = values.shift();
    one.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
