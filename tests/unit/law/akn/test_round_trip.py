"""A tree written as Akoma Ntoso and read again is the same tree, and valid."""

from bacgiang.policy.law.akn import akn_errors
from bacgiang.policy.law.akn import AknError
from bacgiang.policy.law.akn import read_akn
from bacgiang.policy.law.akn import Work
from bacgiang.policy.law.akn import write_akn
from bacgiang.policy.law.akn.awaited import Awaited
from bacgiang.policy.law.akn.awaited import with_awaited
from bacgiang.policy.law.parsing import parse
from datetime import date
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from lxml import etree
import pytest
from tiers import examples
from tiers import share
from unit.law.structure.reading import squeeze
from unit.law.structure.reading import text_of
from unit.law.structure.test_lossless import WORDS


pytestmark = pytest.mark.regulation("4.1d")

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


def _written(text: str) -> etree._Element:
    return etree.fromstring(write_akn(parse(text)))


@settings(max_examples=examples(200), deadline=None)
@given(st.one_of(st.text(), st.lists(WORDS, max_size=50).map("".join)))
def test_any_text_comes_back_the_same_and_valid(text: str) -> None:
    tree = parse(text)
    xml = write_akn(tree)
    assert akn_errors(xml) == ()
    assert read_akn(xml) == tree
    assert text_of(read_akn(xml)) == squeeze(text)


def test_the_real_texts_come_back_the_same_and_valid(
    corpus_texts: dict[str, str],
) -> None:
    for name, text in share(corpus_texts.items(), of=3):
        tree = parse(text)
        xml = write_akn(tree)
        assert akn_errors(xml) == (), name
        assert read_akn(xml) == tree, name


def test_characters_that_xml_cannot_hold_are_kept() -> None:
    tree = parse("Điều 1. A\x07B\nc\x00\ud800 d\ufffe")
    assert read_akn(write_akn(tree)) == tree


def test_what_the_head_says_is_marked() -> None:
    root = _written(
        "ỦY BAN NHÂN DÂN TỈNH MẪU\nSố: 76 /2007/QĐ-UBND\nMẫu, ngày 31 tháng 8 năm 2007\n"
        "QUYẾT ĐỊNH\nVề việc x\nCăn cứ Luật A;\nQUYẾT ĐỊNH:\nĐiều 1. Một."
    )
    preface = root.find(f".//{AKN}preface")
    assert preface is not None
    assert preface.findtext(f".//{AKN}docAuthority") == "ỦY BAN NHÂN DÂN TỈNH MẪU"
    assert preface.findtext(f".//{AKN}docNumber") == "76 /2007/QĐ-UBND"
    day = preface.find(f".//{AKN}docDate")
    assert day is not None and day.get("date") == "2007-08-31"
    assert root.findtext(f".//{AKN}citation/{AKN}p") == "Căn cứ Luật A;"
    assert root.findtext(f".//{AKN}formula/{AKN}p") == "QUYẾT ĐỊNH:"


def test_quotes_are_quoted_structures() -> None:
    root = _written(
        "Điều 1. Sửa đổi\n1. Sửa đổi Điều 9 như sau:\n“Điều 9. A\nB.”.\n2. Bãi bỏ."
    )
    quote = root.find(f".//{AKN}quotedStructure")
    assert quote is not None
    assert quote.get("eId") == "art_1__para_1__mod_1__qstr_1"
    assert [each.text for each in quote] == ["“Điều 9. A", "B.”."]


def test_an_edit_in_the_xml_is_read() -> None:
    xml = write_akn(parse("Điều 1. Phạm vi\nQuy định này áp dụng.\nĐiều 2. Hai\nx"))
    changed = xml.decode().replace("Phạm vi", "Phạm vi điều chỉnh").encode()
    assert read_akn(changed).body[0].heading == "Phạm vi điều chỉnh"


def test_wid_survives_a_change_of_place() -> None:
    xml = write_akn(parse("Điều 1. Một\nx")).decode()
    moved = read_akn(xml.replace('eId="art_1"', 'eId="art_2"').encode()).body[0]
    assert (moved.eid, moved.wid) == ("art_2", "art_1")


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"no xml",
        b"<a/>",
        b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>',
        b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
        b"<act><body><script/></body></act></akomaNtoso>",
        b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
        b"<act><body><article><content><script/></content></article></body></act>"
        b"</akomaNtoso>",
        b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
        b'<act><body><article><num><marker name="character" title="x"/></num></article>'
        b"</body></act></akomaNtoso>",
    ],
)
def test_other_xml_is_refused(xml: bytes) -> None:
    with pytest.raises(AknError):
        read_akn(xml)


def test_entities_are_refused() -> None:
    xml = write_akn(parse("Điều 1. Một\nx")).decode()
    doctype = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    hostile = xml.replace("?>", f"?>{doctype}", 1).replace(">x<", ">&e;<")
    with pytest.raises(AknError, match="document type"):
        read_akn(hostile.encode())


def test_what_waits_to_be_confirmed_is_told_apart_from_what_counts() -> None:
    text = parse("Điều 1. Một\nx")
    other = Work("Quyết định", "UBND tỉnh mẫu", "7/2020/QĐ-UBND", date(2020, 1, 1))
    waits = Awaited("repealed-by", ("art_1",), other, "art_2")
    xml = with_awaited(write_akn(text), [waits])
    assert akn_errors(xml) == ()
    assert b'kind="repealed-by"' in xml and b"passiveModifications" not in xml
    assert read_akn(xml) == text


def test_the_schema_tells_faults() -> None:
    xml = write_akn(parse("Điều 1. Một\nx\nĐiều 2. Hai\ny")).decode()
    twice = xml.replace('eId="art_2"', 'eId="art_1"').encode()
    assert any("art_1" in fault for fault in akn_errors(twice))
    assert akn_errors(b"<") != ()
