"""A legal document is found by all it says, in every way of writing it (10.3)."""

from bacgiang.policy.legal.searching.passage_in_document import passage_in
from bacgiang.policy.search.query.parsing import parse_query
from bacgiang.policy.search.ranked_text_index import RankedTextIndex
from collections.abc import Callable
from plone import api
import pytest
import transaction
from typing import Any


Take = Callable[..., Any]
Finding = Callable[..., list[str]]


@pytest.mark.parametrize("name", ["SearchableText", "Title", "Description"])
def test_a_new_portal_has_the_ranked_indexes(portal: Any, name: str) -> None:
    catalog = portal.portal_catalog

    assert isinstance(catalog._catalog.indexes[name], RankedTextIndex)


def test_applying_the_profile_again_keeps_what_is_indexed(
    portal: Any, take: Take, found: Finding
) -> None:
    document = take()
    found("biên tập")
    index = portal.portal_catalog._catalog.indexes["SearchableText"]
    portal.portal_setup.runAllImportStepsFromProfile("profile-bacgiang.policy:default")

    assert portal.portal_catalog._catalog.indexes["SearchableText"] is index
    assert document.getId() in found("ban biên tập")


def test_uninstalling_puts_the_stock_indexes_back(portal: Any) -> None:
    portal.portal_setup.runAllImportStepsFromProfile(
        "profile-bacgiang.policy:uninstall"
    )
    catalog = portal.portal_catalog

    assert catalog._catalog.indexes["SearchableText"].meta_type == "ZCTextIndex"
    assert "vietnamese_lexicon" not in catalog.objectIds()


TYPED = (
    "76/2007/QĐ-UBND",
    "76/2007/QD-UBND",
    "76/2007/qđ-ubnd",
    "76/2007",
    "76-2007",
    "quyết định 76/2007",
    "Quyết định số 76/2007/QĐ-UBND",
    "quy chế mẫu về hoà giải",
    "quy chế mẫu về hòa giải",
    "QUY CHE MAU VE HOA GIAI",
    "quy che mau 76/2007",
    '"Trưởng ban biên tập chịu trách nhiệm"',
    "truong ban bien tap chiu trach nhiem",
    "Ủy ban nhân dân tỉnh Bắc Giang quy chế mẫu",
)


@pytest.mark.regulation("10.3")
@pytest.mark.parametrize("portal_type", ["LegalDocument", "Directive"])
def test_a_document_is_found(take: Take, found: Finding, portal_type: str) -> None:
    document = take(portal_type=portal_type)
    take(TEXT_THAT_CITES, portal_type=portal_type)

    for typed in TYPED:
        assert found(typed)[0] == document.getId(), typed


@pytest.mark.regulation("10.3")
def test_its_originals_are_searched_and_it_is_what_is_found(
    take: Take, found: Finding
) -> None:
    document = take(originals=(("bieu.txt", "Biểu số 3: vùng Thượng Lan".encode()),))

    assert found("vùng Thượng Lan") == [document.getId()]
    with api.env.adopt_roles(["Manager"]):
        document.manage_delObjects(list(document.objectIds()))
    assert found("vùng Thượng Lan") == []
    assert document.getId() in found("ban biên tập")


def test_an_original_that_repeats_the_text_weighs_nothing(
    take: Take, portal: Any, found: Finding, document_text: str
) -> None:
    document = take(originals=(("goc.txt", document_text.encode()),))
    found("biên tập")
    catalog = portal.portal_catalog
    (brain,) = catalog.unrestrictedSearchResults(UID=document.UID())
    index = catalog._catalog.indexes["SearchableText"].index
    words = index.get_words(brain.getRID())

    assert words.count(index._lexicon.get_wid("bien")) == document_text.lower().count(
        "biên"
    )


def test_the_article_is_named(take: Take) -> None:
    document = take()
    passage = passage_in(document, parse_query("thu ky giup viec"))

    assert passage is not None
    assert (passage.eid, passage.num) == ("art_2", "Điều 2.")
    assert "<mark>Thư ký giúp việc</mark>" in passage.html
    assert "&lt;b&gt;" in passage.html
    assert passage_in(document, parse_query("xyz")) is None


def test_a_search_writes_nothing(take: Take, found: Finding) -> None:
    document = take()
    found("biên tập")
    transaction.savepoint(optimistic=True)
    connection = document._p_jar
    before = list(connection._registered_objects)
    found("ban biên tập")
    found('"ban biên tập" -đất 76/2007')
    passage_in(document, parse_query("ban biên tập"))

    assert list(connection._registered_objects) == before


TEXT_THAT_CITES = """UBND TỈNH BẮC GIANG
Số: 9/2009/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Giang, ngày 15 tháng 9 năm 2009

QUYẾT ĐỊNH
Sửa đổi Quyết định số 76/2007/QĐ-UBND

ỦY BAN NHÂN DÂN TỈNH BẮC GIANG
QUYẾT ĐỊNH:
Điều 1. Trưởng ban biên tập. Chịu sự giải thể, trách móc, hòa thuận, quy chế, mẫu
Sửa Quyết định số 76/2007/QĐ-UBND về quy chế mẫu về việc nhiệm kỳ. Hoà. Giải. Che.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu
"""
