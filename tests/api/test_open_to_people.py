"""What takes opinions and questions is shut by no correction of its page (4.1e, 4.1f)."""

from .consultation_records import make_open_draft
from .dialogues import ask
from .dialogues import dialogue as dialogue
from .dialogues import path_of
from collections.abc import Callable
import pytest
from typing import Any


Change = Callable[..., Any]


@pytest.fixture
def change(client: Any) -> Change:
    """What a working copy says to a change, as it is handed in."""

    def hand_in(item: Any, **values: Any) -> Any:
        head = client("so-y-te-head")
        made = head.post(f"/++api++{path_of(item)}/@workingcopy").json()["@id"]
        copy = made.replace(head.base, "/++api++")
        assert head.patch(copy, json=values).status_code == 204
        return head.post(f"{copy}/@workflow/submit", json={})

    return hand_in


def code_of(answer: Any) -> str:
    assert answer.status_code == 400, answer.text
    return str(answer.json()["error"]["type"])


@pytest.mark.regulation("4.1e")
@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"ways": []}, "open_way_stays"),
        ({"ways": ["meeting"]}, "open_way_stays"),
        ({"showing": "after-closing"}, "open_showing_stays"),
        ({"ways": ["portal", "meeting"], "showing": "at-once"}, ""),
    ],
)
def test_an_open_consultation_goes_on_as_it_was_told(
    site: Any, boards: None, change: Change, values: dict[str, Any], code: str
) -> None:
    draft = make_open_draft(site)
    answer = change(draft, **values)
    if code:
        assert code_of(answer) == code
    else:
        assert answer.status_code == 200, answer.text


@pytest.mark.regulation("4.1f")
@pytest.mark.parametrize("is_asked", [True, False])
def test_a_dialogue_with_questions_stays_one(
    client: Any, dialogue: Any, change: Change, is_asked: bool
) -> None:
    if is_asked:
        assert ask(client, dialogue).status_code == 201
    answer = change(dialogue, answering_units=[])
    if is_asked:
        assert code_of(answer) == "dialogue_units_stay"
    else:
        assert answer.status_code == 200, answer.text
