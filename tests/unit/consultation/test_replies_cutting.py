"""Pasted letters, days and names of provisions, without a site."""

from bacgiang.policy.base.dates import read_day
from bacgiang.policy.base.dates import WrongDay
from bacgiang.policy.consultation.replies.cutting import cut
from bacgiang.policy.consultation.replies.provisions import ProvisionNames
from bacgiang.policy.consultation.replies.provisions import SeveralProvisions
from bacgiang.policy.consultation.replies.provisions import UnknownProvision
from bacgiang.policy.consultation.versions.store import KeptVersion
from bacgiang.policy.consultation.versions.version import DraftVersion
from bacgiang.policy.consultation.versions.version import Question
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.documents.structured_text import structured
from datetime import date
from datetime import datetime
from datetime import UTC
from draft_samples import TEXT
import pytest
from typing import Any


ATTACHED = TEXT.replace(
    "kể từ ngày ký.\n",
    """kể từ ngày ký./.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Mẫu

QUY ĐỊNH
Về hồ sơ
(Ban hành kèm theo Quyết định số 01/2026/QĐ-UBND ngày 05 tháng 01 năm 2026)

Điều 1. Phạm vi
1. Về hồ sơ giấy.

Điều 9. Riêng
Chỉ có ở đây.
""",
)


def names_of(text: str) -> ProvisionNames:
    version = DraftVersion(
        1, datetime.now(UTC), "", "", "", (Question("q_1", "Có cần không?"),)
    )
    return ProvisionNames(KeptVersion(version, structured(parse(text))))


@pytest.fixture
def names() -> ProvisionNames:
    return names_of(TEXT)


@pytest.mark.parametrize(
    ("said", "wid"),
    [
        ("", ""),
        ("Toàn văn", ""),
        ("art_3__para_1", "art_3__para_1"),
        ("Điều 3", "art_3"),
        ("Điều 3 khoản 1", "art_3__para_1"),
        ("khoản 1, Điều 3", "art_3__para_1"),
        ("Khoản 1 Điều 3", "art_3__para_1"),
        ("ĐIỂM B KHOẢN 1 ĐIỀU 3", "art_3__para_1__point_b"),
        ("điểm b khoản 1 Điều 3", "art_3__para_1__point_b"),
        ("q_1", "q_1"),
    ],
)
def test_a_provision_is_found_as_people_write_it(
    names: ProvisionNames, said: str, wid: str
) -> None:
    assert names.find(said) == wid


@pytest.mark.parametrize(
    "said", ["Điều 99", "abc", "Điều 1 đến Điều 3", "Điều 1 và Điều 2", "art_99"]
)
def test_what_is_no_single_provision_is_not_found(
    names: ProvisionNames, said: str
) -> None:
    with pytest.raises(UnknownProvision):
        names.find(said)


def test_what_two_provisions_are_called_is_not_guessed() -> None:
    both = names_of(ATTACHED)
    with pytest.raises(SeveralProvisions) as raised:
        both.find("Điều 1")
    assert len(raised.value.found) == 2
    assert both.find("Điều 9").startswith("att_1")


CHAPTERS = (
    "QUYẾT ĐỊNH\nVề mẫu\n\nChương I\nQUY ĐỊNH CHUNG\n\n" + TEXT[TEXT.index("Điều 1") :]
)


@pytest.mark.parametrize("text", [TEXT, ATTACHED, CHAPTERS, "Đoạn một.\nĐoạn hai."])
def test_what_is_written_for_a_provision_leads_to_it(text: str) -> None:
    both = names_of(text)
    assert both.choices
    for written, _title in both.choices[:-1]:
        assert both.written(both.find(written)) == written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một.\nHai.", [("", "Một."), ("", "Hai.")]),
        ("Một\nvẫn một.\n\nHai.", [("", "Một\nvẫn một."), ("", "Hai.")]),
        ("- Khoản 1 Điều 3: bỏ.\r\n\r\n", [("Khoản 1 Điều 3", "bỏ.")]),
        ("Tại Điều 2: sửa: thêm.", [("Điều 2", "sửa: thêm.")]),
        ("Điều 88: không có.", [("", "Điều 88: không có.")]),
        ("  \n ", []),
    ],
)
def test_a_letter_is_cut_by_paragraph(
    names: ProvisionNames, text: str, expected: Any
) -> None:
    assert cut(text, names) == expected


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("", None),
        (None, None),
        ("2026-03-05", date(2026, 3, 5)),
        ("5/3/2026", date(2026, 3, 5)),
        (datetime(2026, 3, 5), date(2026, 3, 5)),
    ],
)
def test_days_are_read(said: Any, day: date | None) -> None:
    assert read_day(said) == day


@pytest.mark.parametrize("said", ["31/02/2026", "5/3/26", 46086, True, "٥/3/2026"])
def test_what_is_no_day_is_told(said: Any) -> None:
    with pytest.raises(WrongDay):
        read_day(said)
