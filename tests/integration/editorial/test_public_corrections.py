"""Corrections: who may, what they must say, where they are kept (4.2b)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.acts.changers import changers_since_approval
from bacgiang.policy.editorial.acts.kinds import CORRECT
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.corrections.adding import add_correction
from bacgiang.policy.editorial.corrections.rules import MAX_TEXT
from bacgiang.policy.editorial.corrections.rules import person_refuses
from bacgiang.policy.editorial.corrections.store import correction_store
from bacgiang.policy.editorial.public.facts import facts_of
from bacgiang.policy.testing_people import make_item
from plone import api
import pytest
from typing import Any
from unicodedata import normalize


@pytest.fixture
def item(portal: Any, people: None, news_section: Any) -> Any:
    return make_item(news_section, "so-y-te", "published")


@pytest.mark.regulation("4.2b")
@pytest.mark.parametrize(
    ("user", "code"),
    [
        ("so-y-te-publish", None),
        ("so-y-te-head", None),
        ("so-y-te-update", "not_your_level"),
        ("so-y-te-review", "not_your_level"),
        ("huyen-hiep-hoa-head", "not_your_level"),
        ("ubnd-head", "not_your_level"),
        ("van-phong", "not_your_level"),
    ],
)
def test_publisher_and_head_of_the_own_board_correct(item, user, code):
    refusal = person_refuses(item, api.user.get(user))
    assert (refusal.code if refusal else None) == code


@pytest.mark.regulation("4.2b")
@pytest.mark.parametrize("state", ["draft", "pending", "approved", "withdrawn"])
def test_only_published_items_are_corrected(portal, people, news_section, state):
    item = make_item(news_section, "so-y-te", state)
    refusal = person_refuses(item, api.user.get("so-y-te-head"))
    assert refusal.code == "correction_not_published"


@pytest.mark.regulation("4.2b")
def test_correction_is_kept_recorded_and_told_newest_first(portal, item):
    before = item.modified()
    with api.env.adopt_user(username="so-y-te-publish"):
        add_correction(item, "  20 thành 02 ", "Gõ nhầm")
        add_correction(item, normalize("NFD", "Tên bà Nguyễn"), "Sai tên")
    told = facts_of(item).corrections
    assert [one.what for one in told] == ["Tên bà Nguyễn", "20 thành 02"]
    assert {one.unit for one in told} == {"so-y-te"}
    acts = [a for a in act_store(portal).of_item(item.UID()) if a.kind == "correct"]
    assert [(a.actor, a.reason) for a in acts] == [
        ("so-y-te-publish", "Gõ nhầm"),
        ("so-y-te-publish", "Sai tên"),
    ]
    assert acts[0].kind == CORRECT
    assert item.modified() >= before


@pytest.mark.regulation("4.2b")
def test_correction_names_no_account_in_its_store(portal, item):
    with api.env.adopt_user(username="so-y-te-publish"):
        add_correction(item, "Một", "Hai")
    (kept,) = correction_store(portal).of_item(item.UID())
    assert "so-y-te-publish" not in repr(kept)


def test_correcting_is_no_change_of_the_text(item):
    """It must not keep anybody from approving the next version."""
    with api.env.adopt_user(username="so-y-te-publish"):
        add_correction(item, "Một", "Hai")
    assert "so-y-te-publish" not in changers_since_approval(item)


WRONG_TEXTS = [
    ("", "", {"what_missing", "why_missing"}),
    ("   ", "Lý do", {"what_missing"}),
    ("Nội dung", None, {"why_missing"}),
    ("x" * (MAX_TEXT + 1), "Lý do", {"what_too_long"}),
    ("Nội dung", "y" * (MAX_TEXT + 1), {"why_too_long"}),
    (["Nội dung"], {"a": 1}, {"what_missing", "why_missing"}),
    ("Độ mật: TỐI MẬT", "Lý do", {"secrecy_mark"}),
]


@pytest.mark.regulation("4.2b")
def test_wrong_texts_are_refused(portal, item):
    for what, why, codes in WRONG_TEXTS:
        with pytest.raises(Refused) as error:
            add_correction(item, what, why)
        assert {refusal.code for refusal in error.value.refusals} == codes
        assert correction_store(portal).of_item(item.UID()) == ()
