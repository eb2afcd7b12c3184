"""A step of the workflow for many items: the guards and effects of the single act, a reason for each."""

from .bulk_acts import bulk as bulk
from .bulk_acts import make as make
from .bulk_acts import NAMES
from .bulk_acts import other as other
from .bulk_acts import PAGE
from .bulk_acts import reasons
from .bulk_acts import SECTION
from .bulk_acts import section as section
from .bulk_acts import state
from .bulk_acts import untouched
from bacgiang.policy.editorial.acts.kinds import APPROVE
from bacgiang.policy.editorial.acts.kinds import RETURN
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.units.people import mail
import json
from lxml.html import fromstring
from plone import api
import pytest
import transaction
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


@pytest.mark.regulation("7.1")
@pytest.mark.parametrize(
    ("level", "before", "step", "after", "turn"),
    [
        ("update", "draft", "submit", "pending", "Đang ở mức Kiểm duyệt: "),
        ("publish", "approved", "publish", "published", ""),
        ("update", "pending", "retract", "draft", "Đang ở mức Cập nhật: "),
    ],
)
def test_a_step_is_done_for_all(
    make: Any, bulk: Any, level: str, before: str, step: str, after: str, turn: str
) -> None:
    items = [make(before), make(before)]
    answer = bulk(level, "fc-workflow", *items, transition=step)
    assert answer["status"] == "success"
    assert turn in answer["msg"]
    assert [bool(one["next"]) for one in answer["items"]] == [bool(turn)] * 2
    assert [state(one) for one in items] == [after, after]
    dated = [one.effective_date is not None for one in items]
    assert dated == [after == "published"] * 2


REFUSED = (
    ("update", "published", "submit", ["wrong_state"]),
    ("update", "pending", "approve", ["not_your_level"]),
    ("review", "pending", "approve", ["declaration_missing"]),
    ("review", "pending", "return", ["reason_missing"]),
    ("publish", "published", "withdraw", ["reason_missing", "ground_missing"]),
    ("head", "draft", "publish", ["declaration_missing"]),
    ("update", "draft", "khong-co", ["no_such_step"]),
)


@pytest.mark.regulation("4.2a", "9.1")
def test_a_refused_item_stays_as_it_is_and_the_answer_says_why(
    make: Any, bulk: Any
) -> None:
    items = {one: make(one) for one in ("draft", "pending", "published")}
    for level, before, step, types in REFUSED:
        item, case = items[before], (level, before, step)
        known = untouched(item)
        answer = bulk(level, "fc-workflow", item, transition=step)
        assert answer["status"] == "warning", case
        assert set(types) <= set(reasons(answer)[0]), case
        assert untouched(item) == known, case
        said = [one["message"] for one in answer["items"][0]["reasons"]]
        assert all(one in answer["msg"] for one in said), case


APPROVAL = {"declaration": "1", "confirmation": "confirmed", "confirmed_by": "Sở Y tế"}


@pytest.mark.regulation("4.2a", "9.1", "14.2")
def test_one_declaration_covers_all_that_were_chosen(
    site: Any, make: Any, bulk: Any
) -> None:
    items = [make("pending"), make("pending"), make("published")]
    answer = bulk("review", "fc-workflow", *items, transition="approve", **APPROVAL)
    assert reasons(answer) == [[], [], ["wrong_state"]]
    assert [state(one) for one in items] == ["approved", "approved", "published"]
    for item in items[:2]:
        last = list(act_store(site).of_item(item.UID()))[-1]
        assert (last.kind, last.actor) == (APPROVE, NAMES["review"])
        assert last.details["declaration"] is True
        assert last.details["together"] is True
        assert last.details["confirmed_by"] == "Sở Y tế"


@pytest.mark.regulation("7.1", "14.2")
def test_of_many_nothing_is_approved_but_what_was_shown(
    section: Any, make: Any, bulk: Any, client: Any
) -> None:
    """Of a folder whose contents are meant, too."""
    kept, changed = make("pending"), make("pending")
    shown = bulk("review", "fc-workflow", section, render="yes")["seen"]
    address = f"/++api++{SECTION}/{changed.getId()}"
    session = client(NAMES["review"])
    assert session.patch(address, json={"title": "Khác"}).status_code == 204
    form = {**APPROVAL, "transition": "approve", "recurse": "yes"}
    for seen, why in ((shown, [[], ["changed_meanwhile"]]), ("", [["wrong_state"]])):
        answer = bulk("head", "fc-workflow", section, seen=seen, **form)
        assert reasons(answer)[: len(why)] == why
    assert [state(kept), state(changed)] == ["approved", "pending"]
    answer = bulk("head", "fc-workflow", kept, changed, **form)
    assert reasons(answer) == [["wrong_state"], []]


@pytest.mark.regulation("14.2")
def test_nobody_approves_their_own_text_in_a_crowd(make: Any, bulk: Any) -> None:
    item = make("pending")
    with api.env.adopt_user(username=NAMES["head"]):
        notify(ObjectModifiedEvent(item))
    transaction.commit()
    other = make("pending")
    answer = bulk("head", "fc-workflow", item, other, transition="approve", **APPROVAL)
    assert reasons(answer) == [["own_text"], []]
    assert [state(item), state(other)] == ["pending", "approved"]


ABOUT_ONE = (
    {"secrecy_ground": "shows_mark"},
    {"emergency": "1", "comments": "Gấp"},
    {"on_behalf_of": "Chủ tịch"},
    {"correction": "Số liệu"},
)


@pytest.mark.regulation("4.2a")
def test_what_is_about_one_item_is_stated_on_it_alone(make: Any, bulk: Any) -> None:
    item = make()
    known = untouched(item)
    for form in ABOUT_ONE:
        said = {**APPROVAL, **form}
        answer = bulk("head", "fc-workflow", item, transition="publish", **said)
        assert reasons(answer) == [["on_item_alone"]], form
        assert untouched(item) == known, form


def test_the_form_asks_for_what_the_chosen_items_need(make: Any, bulk: Any) -> None:
    pending, published = make("pending"), make("published")
    asked = bulk("review", "fc-workflow", pending, render="yes")
    assert (asked["declaration"], asked["confirmation"]) == (True, True)
    assert asked["ground"] is False
    assert bulk("publish", "fc-workflow", published, render="yes")["ground"] is True
    assert not bulk("update", "fc-workflow", make(), render="yes")["declaration"]


def test_folder_contents_offers_the_form(section: Any, client: Any) -> None:
    page = client(NAMES["review"]).get(f"{SECTION}/folder_contents", headers=PAGE)
    options = fromstring(page.text).xpath("//@data-pat-structure")[0]
    assert json.loads(options)["dateFormat"]["timeStyle"] == "short"
    (button,) = [
        one for one in json.loads(options)["buttons"] if one["id"] == "workflow"
    ]
    form = fromstring(button["form"]["template"])
    assert form.xpath("//input[@name='declaration'][@type='checkbox']")
    assert form.xpath("//select[@name='ground']/option[@value='secrecy']")
    assert "<% if (data.declaration) { %>" in button["form"]["template"]


@pytest.mark.regulation("14.2")
def test_one_letter_tells_of_all(
    make: Any, bulk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = [make(title=f"Tin {number}") for number in (1, 2, 3)]
    bare = make(title="Thiếu nguồn", source="")
    letters: list[tuple[Any, ...]] = []
    monkeypatch.setattr(mail, "send", lambda to, *said: letters.append((to, *said)))
    bulk("update", "fc-workflow", *items, bare, transition="submit")
    ((_to, subject, text),) = letters
    assert "3 " in subject
    assert "- Tin 2\n" in text
    assert "Thiếu nguồn" not in text


def test_one_refused_item_does_not_hold_up_the_others(make: Any, bulk: Any) -> None:
    ready, bare = make(), make(title="Thiếu nguồn", source="")
    answer = bulk("update", "fc-workflow", bare, ready, transition="submit")
    assert reasons(answer) == [["attribution_missing"], []]
    assert (state(bare), state(ready)) == ("draft", "pending")
    assert "Thiếu nguồn" in answer["msg"]


def test_the_comment_is_the_reason(make: Any, bulk: Any, site: Any) -> None:
    item = make("pending")
    bulk("review", "fc-workflow", item, transition="return", comments="Bổ sung ảnh")
    acts = list(act_store(site).of_item(item.UID()))
    assert (acts[-1].kind, acts[-1].reason) == (RETURN, "Bổ sung ảnh")


def test_the_contents_of_a_section_are_meant_where_asked(
    section: Any, make: Any, bulk: Any
) -> None:
    item, done = make(), make("published")
    answer = bulk("update", "fc-workflow", section, transition="submit", recurse="yes")
    assert (state(item), state(done)) == ("pending", "published")
    assert [done.UID()] == [one["UID"] for one in answer["items"] if not one["done"]]


def test_the_steps_offered_are_those_of_the_person(
    make: Any, bulk: Any, client: Any
) -> None:
    items = [make(), make("published")]
    offered = bulk("update", "fc-workflow", *items, render="yes")["transitions"]
    assert [one["id"] for one in offered] == ["submit"]


def test_reasons_are_in_the_readers_language(
    site: Any, make: Any, bulk: Any, client: Any
) -> None:
    item = make("pending")
    answer = bulk("review", "fc-workflow", item, transition="return")
    (reason,) = answer["items"][0]["reasons"]
    assert "lý do" in reason["message"].lower()
