"""Provisions with a start or an end of their own, as texts say them."""

from bacgiang.policy.law.effect.provision_clauses import find_provision_days
from bacgiang.policy.law.effect.provision_days import ProvisionDays
from bacgiang.policy.law.effect.provision_days import read_line
from bacgiang.policy.law.parsing import parse
from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
from pathlib import Path
import pytest


pytestmark = pytest.mark.regulation("4.1d")
HEAD = "QUYẾT ĐỊNH\nĐiều 1. Mẫu\n1. Một.\n2. Hai.\nĐiều 4. Mẫu\nNội dung.\n"
ISSUED = date(2026, 1, 5)
SAID = [
    (
        "Quyết định này có hiệu lực từ ngày 01/02/2026, trừ Điều 4 có hiệu lực từ ngày "
        "01/7/2026.",
        ["Điều 4: từ 01/07/2026"],
    ),
    (
        "Quyết định này có hiệu lực từ ngày 01/02/2026. Riêng khoản 1 và khoản 2 Điều 1 "
        "có hiệu lực sau 45 ngày kể từ ngày ký.",
        ["Khoản 1 Điều 1, Khoản 2 Điều 1: từ 19/02/2026"],
    ),
    (
        "Quyết định này có hiệu lực từ ngày 01/02/2026. Khoản 2 Điều 1 được áp dụng đến "
        "hết ngày 31 tháng 12 năm 2027.",
        ["Khoản 2 Điều 1: đến hết 31/12/2027"],
    ),
    (
        "Khoản 2 Điều 1 của Quyết định này hết hiệu lực kể từ ngày 01/01/2028.",
        ["Khoản 2 Điều 1: đến hết 31/12/2027"],
    ),
    (
        "Quy định liên quan đến lệ phí tại khoản 1 Điều 1 của Quyết định này có hiệu lực "
        "thi hành từ ngày 01/3/2026.",
        ["Một phần Khoản 1 Điều 1: từ 01/03/2026"],
    ),
    (
        "Các quy định của Quyết định này liên quan đến danh mục có hiệu lực thi hành từ "
        "ngày 01/3/2026.",
        ["Một phần: từ 01/03/2026"],
    ),
    (
        "Quyết định này có hiệu lực từ ngày 01/02/2026, trừ trường hợp Ủy ban nhân dân "
        "tỉnh quyết định khác.",
        ["Một phần: chưa xác định"],
    ),
    (
        "Mức hỗ trợ quy định tại Phụ lục I, Phụ lục II ban hành kèm theo Quyết định này "
        "và mức quy định tại khoản 2 Điều 8, Phụ lục VI ban hành kèm theo Quyết định số "
        "12/2020/QĐ-UBND ngày 01/3/2020 của Ủy ban nhân dân tỉnh về mức hỗ trợ được tính "
        "theo mức chuẩn tại Quyết định này và được thực hiện kể từ ngày 01/7/2025.",
        [
            "Khoản 2 Điều 8, Phụ lục VI của Quyết định số 12/2020/QĐ-UBND: từ 01/07/2025",
            "Phụ lục I, Phụ lục II: từ 01/07/2025",
        ],
    ),
    (
        "Mức chi tại Điều 6 Quyết định số 12/2020/QĐ-UBND ngày 01/3/2020 được tính theo "
        "Quyết định này và được thực hiện từ ngày 01/01/2027.",
        ["Điều 6 của Quyết định số 12/2020/QĐ-UBND: từ 01/01/2027"],
    ),
    (
        "Trường hợp theo Điều 6 Quyết định số 12/2020/QĐ-UBND thì theo Quyết định này "
        "được thực hiện từ ngày 01/01/2027.",
        [],
    ),
    # Of others, or of no provision.
    ("Quyết định này có hiệu lực từ ngày 01/02/2026.", []),
    ("Khoản 2 Điều 1 hết hiệu lực kể từ ngày 01/01/2028.", []),
    # ... but behind its own day it speaks of itself.
    (
        "Quyết định này có hiệu lực từ ngày 01/02/2026. Khoản 2 Điều 1 hết hiệu lực kể từ"
        " ngày 01/01/2028.",
        ["Khoản 2 Điều 1: đến hết 31/12/2027"],
    ),
    (
        "Điều 4 Quyết định số 12/2020/QĐ-UBND ngày 01/3/2020 được áp dụng đến hết ngày "
        "31/12/2026.",
        [],
    ),
    (
        "Hợp đồng ký theo Điều 4 trước ngày 01/02/2026 được thực hiện đến khi hết hạn.",
        [],
    ),
    ("Sửa đổi như sau: “Điều 4 có hiệu lực từ ngày 01/7/2026.”", []),
]


@of_all(("text", "lines"), SAID)
def test_what_a_text_says_of_single_provisions(text: str, lines: list[str]) -> None:
    found = find_provision_days(parse(f"{HEAD}Điều 5. Hiệu lực\n{text}\n"), ISSUED)
    assert [days.line for days in found] == lines


labels = st.lists(
    st.sampled_from(
        ["art_1", "art_2__para_3", "art_5a", "art_7__para_1__point_đ", "att_II"]
    ),
    max_size=3,
    unique=True,
).map(lambda found: tuple(sorted(found, key=lambda one: one.startswith("att"))))
days = st.none() | st.dates(date(1997, 1, 1), date(2035, 12, 31))


@given(
    labels,
    days,
    days,
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "Nghị định số 75/2021/NĐ-CP"]),
)
def test_a_line_is_read_as_it_was_written(
    endings: tuple[str, ...],
    start: date | None,
    last: date | None,
    attached: bool,
    partial: bool,
    other: str,
) -> None:
    if start and last and last < start:
        start, last = last, start
    known = ProvisionDays(
        endings, start, last, attached and bool(endings), partial or not endings, other
    )
    assert read_line(known.line) == known


@pytest.mark.parametrize(
    "line",
    ["", "Điều 4", "Điều 4:", "Điều 4: sớm", "từ 01/01/2026", "Điều 4: từ 31/02/2026"],
)
def test_what_is_no_line(line: str) -> None:
    with pytest.raises(ValueError, match="no "):
        read_line(line)


REAL = {
    "cp-55-2023-nd-cp-sua-doi-75-2021.txt": [
        "Điều 8, Phụ lục VI của Nghị định số 75/2021/NĐ-CP: từ 01/07/2023",
        "Phụ lục I, Phụ lục II, Phụ lục III, Phụ lục IV: từ 01/07/2023",
        "Điều 6 của Nghị định số 75/2021/NĐ-CP: từ 01/01/2024",
    ],
    "qh-29-2018-qh14-luat-bao-ve-bi-mat-nha-nuoc.txt": ["Một phần: từ 01/01/2019"],
    "congbao-luat-so-51-2024-qh15.txt": [
        "Một phần Khoản 3 Điều 1, Khoản 16 Điều 1, Khoản 17 Điều 1, Khoản 21 Điều 1, "
        "Khoản 22 Điều 1, Khoản 23 Điều 1, Khoản 28 Điều 1: từ 01/01/2025",
        "Một phần Khoản 16 Điều 1, Khoản 17 Điều 1: từ 01/01/2025",
    ],
}


def test_every_exception_of_the_real_texts_is_read(corpus: Path) -> None:
    found = {
        path.name: [days.line for days in said]
        for path in sorted(corpus.glob("*.txt"))
        if (said := find_provision_days(parse(path.read_text(encoding="utf-8"))))
    }
    assert found == REAL
