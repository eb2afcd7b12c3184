"""A consolidated text is no act: its effect is that of what it puts together."""

from bacgiang.policy.law.citations.consolidated_documents import consolidated_documents
from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.resolution import DocumentEffect
from bacgiang.policy.law.facts import read_facts
from bacgiang.policy.law.parsing import parse
from datetime import date
from effect_of_events import register_of
from pathlib import Path
import pytest


pytestmark = pytest.mark.regulation("4.1d")
TEXT = """BỘ MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/VBHN-BM
Hà Nội, ngày 05 tháng 3 năm 2024
THÔNG TƯ
HƯỚNG DẪN VIỆC GHI SỔ MẪU

Thông tư số 10/2015/TT-BM ngày 02 tháng 4 năm 2015 của Bộ trưởng Bộ Mẫu hướng dẫn việc ghi \
sổ mẫu, có hiệu lực kể từ ngày 01 tháng 6 năm 2015, được sửa đổi, bổ sung bởi:

Thông tư số 20/2020/TT-BM ngày 07 tháng 8 năm 2020 của Bộ trưởng Bộ Mẫu sửa đổi một số \
điều của Thông tư số 10/2015/TT-BM.

Căn cứ Luật Mẫu ngày 01 tháng 01 năm 2014;
Điều 1. Phạm vi
Nội dung.
Điều 2. Hiệu lực
Thông tư này có hiệu lực kể từ ngày 01 tháng 6 năm 2015.
"""


def test_its_title_ends_before_what_it_puts_together() -> None:
    text = parse(TEXT)
    assert read_facts(text).title == "HƯỚNG DẪN VIỆC GHI SỔ MẪU"
    numbers = [one.number.canonical for one in consolidated_documents(text)]
    assert numbers == ["10/2015/TT-BM", "20/2020/TT-BM"]


def test_a_title_may_go_on_with_the_document_that_is_amended() -> None:
    text = parse(
        "ỦY BAN NHÂN DÂN\nTỈNH MẪU\nSố: 5/2024/QĐ-UBND\nQUYẾT ĐỊNH\n"
        "Sửa đổi, bổ sung một số điều của\n"
        "Quyết định số 10/2015/QĐ-UBND ngày 02 tháng 4 năm 2015 của Ủy ban nhân dân tỉnh\n"
        "Căn cứ Luật Mẫu;\nĐiều 1. Nội dung\nMẫu.\n"
    )
    assert "10/2015/QĐ-UBND" in read_facts(text).title


def test_it_is_in_force_on_no_day_by_itself() -> None:
    name = DocumentIdentity("Bộ Mẫu", parse_number("12/VBHN-BM"), date(2024, 3, 5))
    began = Event(EventKind.EFFECTIVE, date(2015, 6, 1), confirmed_by="mau")
    register = register_of([DocumentEffect(name, (began,), ("art_1",))])
    answer = register.status(name, date(2020, 1, 1))
    assert answer.status is Status.AS_CONSOLIDATED
    assert answer.reason.code is ReasonCode.CONSOLIDATED_TEXT
    (period,) = register.timeline(name)
    assert period.answer == answer


def test_the_real_one(corpus: Path) -> None:
    text = parse((corpus / "bldtbxh-835-vbhn-2024.txt").read_text(encoding="utf-8"))
    numbers = [one.number.canonical for one in consolidated_documents(text)]
    assert numbers == ["08/2012/TTLT-BLĐTBXH-BNV-BTC", "08/2023/TT-BLĐTBXH"]
    assert "THANH NIÊN XUNG PHONG" in (title := read_facts(text).title)
    assert title.isupper()
