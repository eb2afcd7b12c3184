// When a question is asked: the same as citizen/forms/conditions.py says.
const BLANK = /^[ \t\r\n]+|[ \t\r\n]+$/g;
const NUMBER = /^-?[0-9]+(\.[0-9]+)?$/;
const GROUPED = /^-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]{1,6})?$/;
const PLAIN = /^-?[0-9]{1,15}([.,][0-9]{1,6})?$/;

export function holds(condition, values) {
  if (!condition) return true;
  if (condition.all) return condition.all.every((one) => holds(one, values));
  if (condition.any) return condition.any.some((one) => holds(one, values));
  if (condition.not) return !holds(condition.not, values);
  const value = values[condition.field];
  if ("filled" in condition) return isFilled(value) === condition.filled;
  if ("above" in condition) return NUMBER.test(value) && Number(value) > condition.above;
  if ("below" in condition) return NUMBER.test(value) && Number(value) < condition.below;
  const wanted = condition.in ?? [condition.is];
  return [value].flat().some((one) => wanted.includes(one));
}

export function isFilled(value) {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

export function trimmed(text) {
  return text.replace(BLANK, "");
}

// As 1234.5; the text itself where it is no number.
export function numberOf(typed) {
  const text = trimmed(typed);
  if (GROUPED.test(text)) return text.replaceAll(".", "").replace(",", ".");
  return PLAIN.test(text) ? text.replace(",", ".") : text;
}
