"""What was returned waits with the reason why."""

from bacgiang.policy.editorial.queues.my_work import matters_of
from bacgiang.policy.testing_people import make_item
from plone import api
import pytest
from typing import Any
from zope.i18n import translate


pytestmark = [pytest.mark.usefixtures("people"), pytest.mark.regulation("9.1")]

EDITOR = "so-y-te-update"
REVIEWER = "so-y-te-review"


def notes(user: str, matter: str) -> list[str]:
    with api.env.adopt_user(username=user):
        items = next(one.items for one in matters_of(user) if one.name == matter)
        return [translate(item.note) if item.note else "" for item in items]


def test_the_reason_of_the_last_return_is_told(news_section: Any, act: Any) -> None:
    item = make_item(news_section, "so-y-te", "pending")
    act(REVIEWER, item, "return", comment="Thiếu ảnh")
    act(EDITOR, item, "submit")
    act(REVIEWER, item, "return", comment="Bổ sung nguồn")
    (note,) = notes(EDITOR, "returned")
    assert note.endswith("Bổ sung nguồn")
    assert "Thiếu ảnh" not in note


def test_other_drafts_have_none(news_section: Any) -> None:
    make_item(news_section, "so-y-te", "draft")
    assert notes(EDITOR, "drafts") == [""]
