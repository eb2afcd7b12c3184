"""The last day that a text sets for itself as a whole."""

from bacgiang.policy.law.effect.term import last_day_in_quotes
from bacgiang.policy.law.effect.term import last_day_of
from bacgiang.policy.law.effect.term import uncounted_limit
from bacgiang.policy.law.effect.term import uncounted_term
from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
from pathlib import Path
import pytest


pytestmark = pytest.mark.regulation("4.1d")
LAST = date(2026, 12, 31)


@of_all(
    "text",
    [
        "Điều 3. Quyết định này được áp dụng đến hết ngày 31/12/2026.",
        "1. Nghị quyết này áp dụng trong năm 2026 và có hiệu lực kể từ ngày ký.",
        "Quyết định này được áp dụng trong năm 2026 và có hiệu lực kể từ ngày ký.",
        "Nghị quyết này có hiệu lực từ ngày ký và được áp dụng đến hết năm 2026.",
        "Thông tư này có hiệu lực từ ngày 01 tháng 02 năm 2026, áp dụng cho đến hết "
        "ngày 31 tháng 12 năm 2026.",
        "Quyết định này có hiệu lực thi hành đến hết ngày 31/12/2026.",
        "Quyết định này hết hiệu lực kể từ ngày 01/01/2027.",
        "Quyết định này có hiệu lực kể từ ngày ký và hết hiệu lực kể từ ngày 01 tháng 01"
        " năm 2027.",
        "Quyết định này có hiệu lực kể từ ngày 01/8/2023, hết hiệu lực vào ngày 31/12/2026.",
        "Quyết định này áp dụng cho năm ngân sách 2026.",
        "Nghị quyết này hết hiệu lực thi hành sau ngày 31 tháng 12 năm 2026.",
        "Hiệu lực thi hành. Thời hạn áp dụng của Nghị quyết này: từ ngày 01/02/2026 đến "
        "hết ngày 31/12/2026.",
    ],
)
def test_a_document_that_ends_by_itself(text: str) -> None:
    assert last_day_of(f"Mẫu.\n{text}\nĐiều 4. Tổ chức") == LAST


@of_all(
    "text",
    [
        "Quyết định này được áp dụng đến hết ngày 31/12/2026 đối với hồ sơ đã nhận.",
        "Hồ sơ nộp trước ngày Quyết định này có hiệu lực được thực hiện đến hết ngày "
        "31/12/2026.",
        "Quyết định này có hiệu lực từ ngày ký, các hợp đồng đã ký được thực hiện đến "
        "hết ngày 31/12/2026.",
        "Thời gian thực hiện: từ ngày 01/01/2026 đến hết ngày 31/12/2026.",
        "Nghị quyết này áp dụng cho năm 2026 và các năm tiếp theo.",
        "Nghị quyết này áp dụng cho năm 2026-2027.",
        "Quyết định số 10/2020/QĐ-UBND hết hiệu lực kể từ ngày 01/01/2027.",
        "“Điều 3. Quyết định này được áp dụng đến hết ngày 31/12/2026.”",
        "Quyết định này áp dụng đến hết ngày 31/12/2026.\n"
        "Quyết định này áp dụng đến hết ngày 31/12/2027.",
        "Quyết định này áp dụng đến hết ngày 31/02/2026.",
    ],
)
def test_what_sets_no_term_for_the_whole(text: str) -> None:
    assert last_day_of(f"Mẫu.\n{text}\nĐiều 4. Tổ chức") is None


FIRST = date(2025, 1, 1)


@of_all(
    ("text", "last"),
    [
        ("Quyết định này được áp dụng trong thời hạn 02 năm.", LAST),
        (
            "Quyết định này có hiệu lực kể từ ngày ký và được áp dụng trong 24 tháng kể từ"
            " ngày Quyết định này có hiệu lực.",
            LAST,
        ),
        (
            "Nghị quyết này được thực hiện trong thời gian 02 (hai) năm kể từ ngày"
            " 01/7/2024.",
            date(2026, 6, 30),
        ),
        ("Thời hạn áp dụng của Quyết định này là 02 năm.", LAST),
        ("Quyết định này được áp dụng trong 02 năm học.", None),
        ("Quyết định này được áp dụng trong 02 năm đối với hồ sơ đã nhận.", None),
        ("Quyết định này được áp dụng trong 02 năm kể từ ngày ký hợp đồng.", None),
        ("Quyết định này có hiệu lực trong vòng 10 ngày kể từ ngày có hiệu lực.", None),
        ("Quyết định này có hiệu lực sau 2 tháng.", None),
        # Behind the day of effect it is said of the text itself.
        (
            "Quyết định này có hiệu lực kể từ ngày 01/01/2025. Thời hạn áp dụng: 02 năm kể"
            " từ ngày Quyết định này có hiệu lực.",
            LAST,
        ),
        (
            "Quyết định này có hiệu lực kể từ ngày 01/01/2025. Thời hạn thực hiện: đến hết"
            " ngày 31/12/2026.",
            LAST,
        ),
        ("Quyết định này có hiệu lực từ ngày ký, có thời hạn 02 năm.", LAST),
        (
            "Quyết định này có hiệu lực từ ngày ký và được thực hiện thí điểm trong 24"
            " tháng.",
            LAST,
        ),
        (
            "Quyết định này có hiệu lực từ ngày ký. Thời hạn thực hiện dự án: 02 năm.",
            None,
        ),
    ],
)
def test_a_period_counts_from_the_first_day(text: str, last: date | None) -> None:
    assert last_day_of(f"Mẫu.\n{text}\nĐiều 4. Tổ chức", FIRST) == last


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Quyết định này được áp dụng đến hết năm học 2025-2026.", "năm học 2025-2026"),
        (
            "Nghị quyết này có hiệu lực từ ngày ký và áp dụng cho giai đoạn 2021 - 2025.",
            "giai đoạn 2021 - 2025",
        ),
        ("Quyết định này được áp dụng trong 02 năm học.", "02 năm học"),
        ("Quyết định này được áp dụng trong thời hạn 02 năm.", "02 năm"),
        ("Quyết định này được áp dụng trong 02 năm đối với hồ sơ đã nhận.", ""),
        ("Quyết định này được áp dụng đến hết năm 2026.", ""),
        ("Quyết định này áp dụng cho các trường trong năm học 2025-2026.", ""),
        ("“Quyết định này được áp dụng đến hết năm học 2025-2026.”", ""),
    ],
)
def test_a_term_without_a_day_is_told_in_its_words(text: str, term: str) -> None:
    assert uncounted_term(f"Mẫu.\n{text}\nĐiều 4. Tổ chức") == term


def test_a_limit_of_another_document_is_told_in_its_words() -> None:
    said = "Quyết định số 12/2020/QĐ-UBND được áp dụng đến hết"
    assert uncounted_limit(f"{said} năm học 2025-2026.") == "năm học 2025-2026"
    assert uncounted_limit(f"{said} ngày 31/5/2026.") == ""
    event = "khi có quy định mới thay thế"
    assert uncounted_limit(f"Riêng Điều 3 được áp dụng cho đến {event}.") == event


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    last_day_of(f"Quyết định này áp dụng {text}", FIRST)
    uncounted_term(f"Quyết định này áp dụng {text}")


KNOWN = {
    "congbao-nghi-quyet-so-25-2026-nq-cp.txt": date(2026, 6, 30),
    "hue-37-2025-nq-hdnd.txt": date(2025, 12, 31),
}
"""Texts of the corpus that set a term for themselves, read by hand."""


def test_the_terms_of_the_real_texts(corpus: Path) -> None:
    found = {
        path.name: day
        for path in sorted(corpus.glob("*.txt"))
        if (day := last_day_of(path.read_text(encoding="utf-8")))
    }
    assert found == KNOWN


@pytest.mark.parametrize(
    ("text", "term"),
    [
        (
            "Quyết định này có hiệu lực từ ngày 01/8/2025 và tự hết hiệu lực khi Luật mẫu"
            " sửa đổi có hiệu lực.",
            "tự hết hiệu lực khi Luật mẫu sửa đổi có hiệu lực",
        ),
        ("Giấy phép cấp theo Quyết định này hết hiệu lực khi hết hạn.", ""),
        ("Quyết định này hết hiệu lực khi hết ngày 31/12/2026.", ""),
    ],
)
def test_an_end_that_waits_for_an_event_has_no_day(text: str, term: str) -> None:
    assert uncounted_term(f"Mẫu.\n{text}\nĐiều 4. Tổ chức") == term


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Sửa đổi Điều 5 như sau:\n“Điều 5. Hiệu lực\n1. Quyết định này có hiệu lực từ"
            " ngày 01/01/2025 đến hết ngày 31/12/2026.\n2. Sở mẫu thực hiện.”",
            LAST,
        ),
        ("Quyết định này được áp dụng đến hết ngày 31/12/2026.", None),
        ("Sửa đổi như sau: “Quyết định này có hiệu lực từ ngày 01/01/2025.”", None),
    ],
)
def test_a_last_day_in_the_new_wording_of_another(text: str, last: date | None) -> None:
    assert last_day_in_quotes(text) == last
