"""Every form to add, edit and translate, as every level of access, in a real browser.

Each shows all its fields, tab by tab, runs without an error of a script (`watch`), and
saves. The theme takes nothing from any of them: tests/api/test_forms_themed.py. A run has
one level of access and a sixth of the forms; each level meets all in 42 days.
"""

from __future__ import annotations

from ..conftest import MY_WORK
from ..desk import Desk
from ..desk import SAVE
from . import looks
from .told import assert_none
from collections.abc import Callable
from collections.abc import Iterator
from form_places import ADDED
from pathlib import Path
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest
from tiers import in_turn
from tiers import share


pytestmark = pytest.mark.regulation("15.2", "15.3")

LAPTOP = {"width": 1366, "height": 650}
PEOPLE = [
    "so-y-te-head",
    "so-y-te-update",
    "so-y-te-review",
    "so-y-te-publish",
    "ubnd-update",
    "ubnd-head",
    "quan-tri",
]
SEES = {"quan-tri": "[href$='/useractions']"}
# A person fills in what is missing: the first choice, a day, a word.
FILL = """
form => {
  let number = Date.now();
  for (const one of form.elements) {
    if (!one.willValidate || one.validity.valid || one.type === 'file') continue;
    if (one.tagName === 'SELECT')
      one.value = [...one.options].find(each => each.value)?.value;
    else if (one.type === 'date') one.value = '2026-12-31';
    else if (one.type === 'datetime-local') one.value = '2026-12-01T08:00';
    else if (one.type === 'time') one.value = '08:00';
    else if (one.type === 'url' || one.name.includes('remoteUrl'))
      one.value = 'https://example.org/';
    else if (one.type === 'email') one.value = 'mau@example.org';
    else one.value = /code|number/.test(one.name) ? `MAU.${number++}` : 'Mẫu thử';
    one.dispatchEvent(new Event('input', { bubbles: true }));
    one.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
"""
MISSING = """
form => [...form.querySelectorAll('.field.widget-mode-input')]
  .filter(one => !one.offsetParent && !one.closest('.datagridwidget-empty-row'))
  .filter(one => !one.querySelector('input[type=hidden]:only-child'))
  .map(one => one.dataset.fieldname)
"""


def unseen(page: Page) -> set[str]:
    """Fields that stand in no tab of the form."""
    form = page.locator(f"form:has({SAVE})")
    tabs = form.locator("> .autotoc-nav > a")
    if not tabs.count():
        return set(form.evaluate(MISSING))
    hidden: set[str] | None = None
    for number in range(tabs.count()):
        tabs.nth(number).click()
        found = set(form.evaluate(MISSING))
        hidden = found if hidden is None else hidden & found
    return hidden or set()


def walked(editor: Desk, path: str, picture: Path) -> Iterator[str]:
    """What is wrong with one form, to its saving."""
    page = editor.page
    answer = page.goto(path)
    if answer is None or answer.status != 200 or not page.locator(SAVE).count():
        return
    if page.locator("#trans-selector button").count():
        # What is translated is fetched first; until then tabs do nothing beside them.
        expect(page.locator("#frame-content #view_language")).to_be_attached()
    yield from (f"{path}: {one}" for one in sorted(unseen(page)))
    if "++add++" in path:
        # Nothing is filled in: what is missing is told, in every look.
        page.locator(SAVE).click()
        yield from looks.pale(page, path)
    form = page.locator(f"form:has({SAVE})")
    form.evaluate(FILL)
    for file in form.locator("input[type=file]").all():
        name = file.get_attribute("name") or ""
        # What is there already stays: nobody chooses it again to change a word.
        kept = form.locator(f"input[name='{name}.action'][value=nochange]").count()
        if "image" in name and not kept:
            file.set_input_files(picture)
    page.locator(SAVE).click()
    page.wait_for_load_state()
    told = page.locator(".form-errors li, .field.error .invalid-feedback")
    if page.locator(SAVE).count() and not told.count():
        yield f"{path}: neither saved nor told why"


@pytest.mark.parametrize("user", in_turn(PEOPLE, of=len(PEOPLE)))
def test_each_form_shows_its_fields_and_saves(
    desk: Callable[..., Desk], picture: Path, user: str
) -> None:
    # Who is on no board has no work of a board.
    editor = desk(user, SEES.get(user, MY_WORK))
    editor.page.set_viewport_size(LAPTOP)
    editor.page.on("dialog", lambda dialog: dialog.accept())
    faults = []
    for path in share(ADDED, of=6):
        faults += walked(editor, path, picture)
        made = editor.page.url.partition("?")[0].removesuffix("/view")
        if "++add++" in made or editor.page.locator(SAVE).count():
            continue
        for view in ("edit", "babel_edit", "@@create_translation?language=en"):
            faults += walked(editor, f"{made}/{view}", picture)
    assert_none(faults)
    expect(editor.page.locator("body")).to_be_visible()
