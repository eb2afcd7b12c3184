"""Which questions are asked, the script on the page and the server say alike (2.2c)."""

from __future__ import annotations

from bacgiang.policy.citizen.forms.definition import read_form
from bacgiang.policy.citizen.forms.judging import judge
from collections.abc import Callable
from form_samples import filled
from form_samples import forms
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from playwright.sync_api import Page
import pytest
from tiers import examples
from typing import Any


# Draws questions as `questions.pt` does, lets the script look at them, and tells the
# paths of those that are asked.
SCRIPT = """async ([items, typed]) => {
  const base = "/++plone++bacgiang.theme/dossiers/form.js";
  const { follow } = await import(base);
  const made = (tag, facts) => Object.assign(document.createElement(tag), facts);
  const fields = (one, value) => {
    const several = ["choice", "choices"].includes(one.kind);
    if (one.kind === "yes") return [made("input", { type: "checkbox", value: "1", checked: value === "1" })];
    if (several) return one.options.map((option) => made("input", {
      type: "checkbox", value: option.value, checked: [value].flat().includes(option.value) }));
    if (one.kind === "file") return [made("input", { type: "file" })];
    const field = made(one.kind === "text" ? "textarea" : "input", {});
    field.value = value ?? "";
    return [field];
  };
  const draw = (list, values, before) => list.map((one) => {
    const path = before + one.name;
    const place = made("div", { className: "dossier-question" });
    Object.assign(place.dataset, { kind: one.kind, name: one.name, path });
    if (one.when) place.dataset.when = JSON.stringify(one.when);
    place.append(made("input", { type: "hidden", value: one.name }));
    if (one.kind === "group") place.append(...draw(one.items, values, before));
    else if (one.kind === "rows") [...(values[one.name] ?? []), {}].forEach((row, number) => {
      const around = made("fieldset", { className: "dossier-row" });
      around.append(...draw(one.items, row, `${path}.${number}.`));
      place.append(around);
    });
    else place.append(...fields(one, values[one.name]));
    return place;
  });
  const form = made("form", {});
  form.append(...draw(items, typed, ""));
  follow(form);
  const found = [...form.querySelectorAll(".dossier-question")];
  return found.filter((one) => !one.closest("[hidden]")).map((one) => one.dataset.path);
}"""


@pytest.mark.regulation("2.2c")
def test_script_and_server_ask_the_same_questions(
    visitor: Callable[..., Page],
) -> None:
    page = visitor(phone=True)
    page.goto("/vi")

    @settings(max_examples=examples(25), deadline=None, database=None)
    @given(st.data())
    def agree(data: Any) -> None:
        made = data.draw(forms(60))
        drawn, files = data.draw(filled(made))
        typed = _choosable(drawn)
        form = read_form(made)
        # Rows in which nothing is asked for are dropped: those that are left, both have.
        kept = judge(form, typed, files).typed
        rows = {name for name, value in typed.items() if _is_rows(value)}
        typed |= {name: kept.get(name, []) for name in rows}
        asked = judge(form, typed, files).asked
        assert set(page.evaluate(SCRIPT, [made["items"], typed])) == asked

    agree()


def _choosable(value: Any) -> Any:
    """Without what no page offers."""
    if isinstance(value, dict):
        return {name: _choosable(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_choosable(one) for one in value]
    return "" if value == "four" else value


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)
