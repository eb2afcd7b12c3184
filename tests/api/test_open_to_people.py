"""What takes opinions and questions is shut by no correction of its page (4.1e, 4.1f)."""

from .consultation_records import make_open_draft
from .dialogues import act
from .dialogues import ANSWER
from .dialogues import ask
from .dialogues import dialogue as dialogue
from .dialogues import path_of
from .dialogues import TEXT
from .dialogues import WHO
from bacgiang.policy.citizen.codes.tracking_code import parse
from collections.abc import Callable
import pytest
import transaction
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


@pytest.mark.regulation("4.1f")
def test_a_unit_that_was_given_questions_stays(
    client: Any, dialogue: Any, change: Change
) -> None:
    """They would stand on nobody's desk."""
    transaction.begin()
    dialogue.answering_units = ["so-y-te", "huyen-hiep-hoa"]
    transaction.commit()
    head, code = client("so-y-te-head"), parse(ask(client, dialogue).json()["code"])
    given = act(head, dialogue, code, "take", words=TEXT, unit="huyen-hiep-hoa")
    assert given.status_code == 303, given.text[:1000]
    answer = change(dialogue, answering_units=["so-y-te"])
    assert code_of(answer) == "dialogue_unit_has_questions"
    assert "Hiệp Hòa" in answer.json()["error"]["message"]
    given = act(head, dialogue, code, "take", words=TEXT, unit="so-y-te")
    assert given.status_code == 303, given.text[:1000]
    transaction.begin()
    copy = client("so-y-te-head").get(f"/++api++{path_of(dialogue)}").json()
    again = f"{copy['working_copy']['@id']}/@workflow/submit"
    again = again.replace(client("so-y-te-head").base, "/++api++")
    assert client("so-y-te-head").post(again, json={}).status_code == 200


@pytest.mark.regulation("4.1f")
def test_a_question_is_handed_to_nobody_who_is_not_there(
    site: Any, client: Any, dialogue: Any, change: Change
) -> None:
    unit = "hdnd"
    assert (
        code_of(change(dialogue, answering_units=["so-y-te", unit])) == "nobody_there"
    )
    # As of a unit whose board has left since.
    transaction.begin()
    dialogue.answering_units = ["so-y-te", unit]
    transaction.commit()
    head, code = client("so-y-te-head"), parse(ask(client, dialogue).json()["code"])
    refused = act(head, dialogue, code, "take", words=TEXT, unit=unit)
    assert refused.status_code == 400
    done = act(head, dialogue, code, "take", words=TEXT, unit="so-y-te")
    assert done.status_code == 303, done.text[:1000]


@pytest.mark.regulation("4.1f")
@pytest.mark.parametrize(
    ("by", "status"), [(WHO, 303), ("Ông Mẫu, Chủ tịch Ủy ban nhân dân tỉnh", 400)]
)
def test_nobody_answers_in_the_name_of_whom_the_page_does_not_name(
    client: Any, dialogue: Any, by: str, status: int
) -> None:
    code = parse(ask(client, dialogue).json()["code"])
    head, clerk = client("so-y-te-head"), client("so-y-te-update")
    act(head, dialogue, code, "take", words=TEXT, unit="so-y-te")
    answer = act(clerk, dialogue, code, "answer", answer=ANSWER, by=by)
    assert answer.status_code == status, answer.text[:1000]
    (told,) = client().get(f"/++api++{path_of(dialogue)}/@dialogue").json()["items"]
    assert told["by"] == (by if status == 303 else "")
