"""What the reviewer of a changed record sees of its text and facts (14.2)."""

from bacgiang.policy.interfaces import IPolicyLayer
from bacgiang.policy.legal.text_correction.correcting import correct
from bacgiang.policy.legal.text_correction.pieces import correctable_at
from lxml.html import fromstring
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
import pytest
from zope.event import notify
from zope.interface import alsoProvides
from zope.lifecycleevent import ObjectModifiedEvent


pytestmark = pytest.mark.regulation("14.2")

TEXT = """ỦY BAN NHÂN DÂN TỈNH BẮC GIANG
Số: 12/2024/QĐ-UBND
Bắc Giang, ngày 15 tháng 3 năm 2024
QUYẾT ĐỊNH
Ban hành quy định mẫu
Căn cứ Luật Mẫu ngày 01/01/2010;
QUYẾT ĐỊNH:
Điều 1. Phạm vi
1. Quy định này áp dụng với hồ sơ của các sở và các huyện.
2. Hồ sơ <mật> theo quy định riêng.
Điều 2. Thời hạn
Thời hạn giải quyết hồ sơ là 15 ngày làm việc kể từ ngày nhận đủ hồ sơ.
"""


@pytest.fixture
def change():
    """Correct a piece of a text as its board does."""

    def correcting(document, eid, old, new):
        piece = correctable_at(document.structure.tree, eid)
        assert old in piece.text
        with api.env.adopt_user(username="ubnd-update"):
            correct(
                document, eid, piece.text.replace(old, new), "Sai chữ", piece.digest
            )

    return correcting


@pytest.fixture
def seen(portal):
    """The reviewer's page of differences."""

    def show(document):
        alsoProvides(portal.REQUEST, IPolicyLayer)
        with api.env.adopt_user(username="ubnd-review"):
            return fromstring(document.restrictedTraverse("@@differences")())

    return show


@pytest.fixture
def copy(published):
    """A working copy of a published record."""
    document = published(text=TEXT, place="Bắc Giang")
    with api.env.adopt_user(username="ubnd-update"):
        return ICheckinCheckoutPolicy(document).checkout(document.__parent__)


def passages(page, name):
    found = page.cssselect(f"#changes-{name} .compare-pair")
    return {one.cssselect("strong")[0].text_content(): one for one in found}


def test_the_provisions_that_changed_are_shown_and_no_others(
    people, copy, change, seen
):
    change(copy, "art_1", "các sở và các huyện", "các sở, ngành")
    change(copy, "art_2", "15 ngày", "10 ngày")
    found = passages(seen(copy), "provisions")
    assert list(found) == ["Khoản 1 Điều 1", "Điều 2"]
    said = found["Điều 2"]
    assert "15" in said.cssselect("del")[0].text_content()
    assert "10" in said.cssselect("ins")[0].text_content()


def test_grounds_and_what_is_no_markup_are_shown_as_text(people, copy, change, seen):
    change(copy, "preamble", "Luật Mẫu", "Luật <b>Khác</b>")
    (passage,) = passages(seen(copy), "provisions").values()
    assert "<b>Khác</b>" in passage.text_content()
    assert not passage.cssselect("b")


def test_an_article_that_came_in_has_one_side(people, copy, change, seen):
    change(copy, "art_2", "đủ hồ sơ.", "đủ hồ sơ.\nĐiều 3. Lệ phí\nKhông thu lệ phí.")
    found = passages(seen(copy), "provisions")
    assert list(found) == ["Điều 3"]
    assert "compare-added" in found["Điều 3"].get("class")
    assert len(found["Điều 3"].cssselect(".compare-none")) == 1


def test_facts_that_changed_are_shown_with_both_values(people, copy, seen):
    copy.place, copy.territorial_scope = "Hà Nội", "province"
    notify(ObjectModifiedEvent(copy))
    found = passages(seen(copy), "facts")
    assert len(found) == 2
    place, scope = found.values()
    assert place.cssselect("del")[0].text_content() == "Bắc Giang"
    assert place.cssselect("ins")[0].text_content() == "Hà Nội"
    assert scope.cssselect("ins")[0].text_content() == "Toàn tỉnh"
    assert not scope.cssselect("del")


def test_nothing_is_shown_where_nothing_changed(people, copy, seen):
    page = seen(copy)
    assert page.cssselect("#nothing-changed")
    assert not page.cssselect(".compare-pair")


def test_what_changed_since_it_was_returned_is_shown(people, record, act, change, seen):
    with api.env.adopt_user(username="ubnd-update"):
        document = record(text=TEXT)
        api.portal.get_tool("portal_repository").save(document)
    act("ubnd-update", document, "submit")
    act("ubnd-review", document, "return", comment="Sai thời hạn")
    change(document, "art_2", "15 ngày", "10 ngày")
    act("ubnd-update", document, "submit")
    found = passages(seen(document), "provisions")
    assert list(found) == ["Điều 2"]
