"""What is taken over of an earlier dossier."""

from bacgiang.policy.citizen.forms.definition import read_form
from bacgiang.policy.dossiers.filing.earlier import Earlier
from form_samples import item
from typing import Any
from typing import cast


def test_a_row_the_form_shows_by_itself_hides_none_of_the_earlier() -> None:
    rows = item("advisers", "rows", items=[item("who", "text")])
    form = read_form({"items": [rows]})
    kept = {"advisers": [{"who": "BS. Mẫu"}]}
    earlier = Earlier(cast(Any, None), form, kept)
    assert earlier.answers(form, {"advisers": [{"who": ""}]}) == kept
    typed = {"advisers": [{"who": "Khác"}]}
    assert earlier.answers(form, typed) == typed
