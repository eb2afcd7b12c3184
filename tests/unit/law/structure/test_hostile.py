"""Texts made to make a parser slow are read in time that grows with their length."""

from bacgiang.policy.law.parsing import components
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.parsing.beginnings import FEW
from bacgiang.policy.law.parsing.beginnings import LOOKS
from bacgiang.policy.law.parsing.lines import read_lines
from bacgiang.policy.law.tree import pieces
import pytest
from time_bounds import within
from typing import Any


pytestmark = pytest.mark.regulation("4.1d")

SIZE = 60_000
DECISION = "Điều 1. a\nĐiều 2. b./.\nCHỦ TỊCH\nNguyễn Văn Mẫu\n"
HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def _filled(piece: str) -> str:
    return piece * (SIZE // len(piece))


@pytest.mark.parametrize(
    "piece",
    [
        "Điều 1.\nTM. A\n",
        "Điều 1.\nKT. CHỦ TỊCH\n",
        "Điều 1. TM. ỦY BAN NHÂN DÂN\n",
        # A heading that stands in a list, and so begins nothing.
        "Điều 1.\nTM. A\nMẫu số 1\n",
    ],
)
def test_lines_are_looked_at_as_often_as_there_are_lines(
    piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each signature ends an attachment; what follows was read to the end for each."""
    looks = 0
    begin_of_next = components._begin_of_next

    def counted(*asked: Any) -> Any:
        nonlocal looks
        looks += 1
        return begin_of_next(*asked)

    monkeypatch.setattr(components, "_begin_of_next", counted)
    lines = read_lines(piece * 1_200)
    found = components.split_components(lines)
    assert looks <= FEW + LOOKS * len(lines)
    assert len(found) <= components.MOST_COMPONENTS + 1
    assert [one for part in found for one in part.lines] == list(lines)


@pytest.mark.timed
@pytest.mark.parametrize(
    "text",
    [
        _filled("Chương I\n"),
        _filled("MỤC LỤC\nĐiều 1. a\n"),
        _filled("PHỤ LỤC\n"),
        _filled("như sau:\n“Điều 1. x\n"),
        _filled("1. Sửa đổi khoản 1 Điều 2 như sau:\n“1. abc\n"),
        _filled("(ban hành kèm theo Quyết định "),
        "Điều 1" + "." * SIZE,
        HEAD + "a" * SIZE + ", ngày 1/1/2000",
        HEAD + _filled("theo ") + ": Số: 1/QĐ-A",
        "Căn cứ x\n" + _filled("ban hành ") + "x\nĐiều 1. a",
        "CÔNG BÁO/" + "1" * SIZE + "x",
        "Quyết định " + _filled("của bộ "),
        "Điều 1. a\nĐiều 2 " + _filled("sửa đổi ") + " như sau:\nĐiều 2. x",
        HEAD + "ngày " + _filled("a ") + "tháng",
        "1." * (SIZE // 2),
        _filled("a | "),
        "| Nơi nhận: " + _filled(" ") + "| |",
        "a | KẾT LUẬN " + _filled("--- ") + "| |",
        "a | KẾT LUẬN: " + _filled("1. A. 2. B. ") + "| |",
        "a | " + _filled("Nơi nhận: - A; - B. | "),
        "KẾ HOẠCH\n" + _filled("A "),
        HEAD + _filled("ngày năm năm ") + "tháng năm năm",
        DECISION + "".join(f"Mẫu số {number}\n" for number in range(6000)),
        DECISION + _filled("TM. CHÍNH PHỦ THỦ TƯỚNG "),
    ],
    ids=lambda text: text[:30],
)
def test_time(text: str) -> None:
    # Linear work takes a tenth of this here; quadratic work took minutes.
    with within(10):
        parse(text)


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize(
    "line", ["Điều {}. A", "Điều {}a. A", "Chương {}", "Mục {}", "Phần thứ {}", "{}. A"]
)
def test_a_number_of_thousands_of_digits_is_a_line_like_any_other(line: str) -> None:
    digits = "1" * 5000
    text = f"{line.format(digits)}\nĐiều 1. A\n"
    assert digits in "\n".join(pieces(parse(text)))
