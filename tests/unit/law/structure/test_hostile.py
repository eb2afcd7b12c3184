"""Texts made to make a parser slow are read in time that grows with their length."""

from bacgiang.policy.law.parsing import parse
import pytest
from time_bounds import within


pytestmark = pytest.mark.regulation("4.1d")

SIZE = 60_000
DECISION = "Điều 1. a\nĐiều 2. b./.\nCHỦ TỊCH\nNguyễn Văn Mẫu\n"
HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def _filled(piece: str) -> str:
    return piece * (SIZE // len(piece))


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
