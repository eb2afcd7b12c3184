"""Preview links: who makes them, how long they live, what their text may hold."""

from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.preview import rules
from bacgiang.policy.editorial.preview.body import preview_html
from bacgiang.policy.editorial.preview.links_page import make_link
from bacgiang.policy.editorial.preview.links_page import revoke_link
from bacgiang.policy.editorial.preview.rules import link_refuses
from bacgiang.policy.editorial.preview.rules import MOST_VALID
from bacgiang.policy.editorial.preview.rules import person_refuses
from bacgiang.policy.editorial.preview.store import LIFETIME
from bacgiang.policy.editorial.preview.store import preview_store
from bacgiang.policy.testing_people import make_item
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
import pytest
from typing import Any


UID = "0123456789abcdef0123456789abcdef"
BASE = "http://bacgiang.test/@@preview/token"


@pytest.fixture
def draft(portal: Any, people: None, news_section: Any) -> Any:
    return make_item(news_section, "so-y-te")


def token_of(address: str) -> str:
    return address.rpartition("/")[2]


def test_link_opens_its_item_for_seven_days_and_only_a_hash_is_kept(portal, draft):
    with api.env.adopt_user(username="so-y-te-head"):
        token = token_of(make_link(draft, "Chủ tịch"))
    store, now = preview_store(portal), datetime.now(UTC)
    assert store.valid(token, now).item == draft.UID()
    assert store.valid(token, now + LIFETIME - timedelta(minutes=1))
    assert store.valid(token, now + LIFETIME) is None
    assert store.valid(token + "x", now) is None
    (link,) = store.of_item(draft.UID())
    assert token not in repr(link)


def test_revoked_link_opens_nothing_and_both_deeds_are_recorded(portal, draft):
    with api.env.adopt_user(username="so-y-te-review"):
        token = token_of(make_link(draft, "Chủ tịch"))
        (link,) = preview_store(portal).of_item(draft.UID())
        assert revoke_link(draft, link.identifier)
    assert preview_store(portal).valid(token, datetime.now(UTC)) is None
    assert not revoke_link(draft, "khong-co")
    deeds = [
        act.details["deed"]
        for act in act_store(portal).of_item(draft.UID())
        if "preview_link" in act.details
    ]
    assert deeds == ["made", "revoked"]


@pytest.mark.parametrize(
    ("user", "may"),
    [
        ("so-y-te-update", True),
        ("so-y-te-review", True),
        ("so-y-te-publish", True),
        ("so-y-te-head", True),
        ("ubnd-head", False),
        ("van-phong", False),
    ],
)
def test_links_are_the_boards_own(draft, user, may):
    assert (person_refuses(draft, api.user.get(user)) is None) is may


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_public_and_withdrawn_items_get_no_link(portal, people, news_section, state):
    item = make_item(news_section, "so-y-te", state)
    assert link_refuses(item, "Chủ tịch", 0).code == "not_to_preview"


def test_what_a_link_asks_for(draft, monkeypatch):
    assert link_refuses(draft, "", 0).code == "recipient_missing"
    assert link_refuses(draft, "x" * 201, 0).code == "recipient_missing"
    assert link_refuses(draft, "Chủ tịch", MOST_VALID).code == "too_many_links"
    assert link_refuses(draft, "Chủ tịch", 0) is None
    marked = type("Marked", (), {"marks": ("TỐI MẬT",)})
    monkeypatch.setattr(rules, "inspect_item", lambda item: marked)
    assert link_refuses(draft, "Chủ tịch", 0).code == "secrecy_mark"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"resolveuid/{UID}", f'src="{BASE}/{UID}"'),
        (f"../resolveuid/{UID}/@@images/image/large", f'src="{BASE}/{UID}"'),
        ("http://bacgiang.test/vi/tin/anh.jpg/@@images/x", f'src="{BASE}/{UID}"'),
        ("anh.jpg", f'src="{BASE}/{UID}"'),
        ("resolveuid/ffffffffffffffffffffffffffffffff", None),
        ("https://elsewhere.test/spy.gif", None),
        ("data:image/svg+xml,<svg/>", None),
        ("javascript:alert(1)", None),
    ],
)
def test_only_the_items_own_pictures_are_shown(integration, source, expected):
    raw = f'<p>Chữ <img alt="Ảnh" src="{source}" srcset="x.jpg 2x"> sau</p>'
    shown = preview_html(raw, {UID: UID, "anh.jpg": UID}, BASE)
    assert "Chữ" in shown
    assert "sau" in shown
    assert "srcset" not in shown
    if expected is None:
        assert "<img" not in shown
    else:
        assert expected in shown


@pytest.mark.parametrize(
    "raw",
    [
        "<script>alert(1)</script><p onclick='x()'>Chữ</p>",
        "<p>Chữ</p><iframe src='https://elsewhere.test'></iframe>",
        "<a href='javascript:alert(1)'>Chữ</a>",
        "<a href='/vi/tin-tuc'>Chữ</a>",
        "<p>Chữ<svg/onload=alert(1)>",
    ],
)
def test_body_holds_neither_scripts_nor_ways_into_the_site(integration, raw):
    shown = preview_html(raw, {}, BASE)
    assert "Chữ" in shown
    for bad in (
        "<script",
        "onclick",
        "onload",
        "javascript:",
        "/vi/tin-tuc",
        "<iframe",
    ):
        assert bad not in shown


@pytest.mark.parametrize("raw", ["", None, "   ", "<!-- -->"])
def test_empty_bodies_show_nothing(integration, raw):
    assert "<p" not in preview_html(raw, {}, BASE)
