"""What is proposed to be masked."""

from bacgiang.policy.editorial.secrecy.personal_numbers import names_person
from bacgiang.policy.editorial.secrecy.personal_numbers import personal_in
from of_all import of_all
import pytest
from time_bounds import within


@of_all(
    ("text", "words", "kind"),
    [
        ("Gọi tôi theo số 0987 654 321 nhé", "0987 654 321", "phone"),
        ("ĐT: +84 912345678.", "+84 912345678", "phone"),
        ("máy bàn 0204.3856.789", "0204.3856.789", "phone"),
        ("gọi 0912‑345‑678 nhé", "0912‑345‑678", "phone"),
        ("gọi (0204) 3 854 123 nhé", "(0204) 3 854 123", "phone"),
        ("gọi 0912_345_678 nhé", "0912_345_678", "phone"),
        ("gọi 0912/345/678 nhé", "0912/345/678", "phone"),
        ("Tel:0912-345-678/", "0912-345-678", "phone"),
        ("SĐT.84912345678,", "84912345678", "phone"),
        ("số ０９１２３４５６７８", "０９１２３４５６７８", "phone"),
        ("số ٠٩١٢٣٤٥٦٧٨ và", "٠٩١٢٣٤٥٦٧٨", "phone"),
        ("số ०९१२ ३४५ ६७८", "०९१२ ३४५ ६७८", "phone"),
        ("số 0912•345•678", "0912•345•678", "phone"),
        ("số 0912,345,678; 10", "0912,345,678", "phone"),
        ("số 0*9*1*2*3*4*5*6*7*8", "0*9*1*2*3*4*5*6*7*8", "phone"),
        ("gọi 0\u0301912345678", "0\u0301912345678", "phone"),
        ("gọi 0\ufe0f\u20e3 912345678", "0\ufe0f\u20e3 912345678", "phone"),
        ("thư a [at] b.vn nhé", "a [at] b.vn", "e-mail"),
        ("CCCD ٠٢٤٠٨٩٠٠١٢٣٤", "٠٢٤٠٨٩٠٠١٢٣٤", "identity-number"),
        ("số 0912\u00a0345\u200b678", "0912\u00a0345\u200b678", "phone"),
        ("thư a＠b.vn", "a＠b.vn", "e-mail"),
        ("Thư về mau.nguoi@vi-du.com.vn.", "mau.nguoi@vi-du.com.vn", "e-mail"),
        ("Số CCCD 024089001234 của tôi", "024089001234", "identity-number"),
        ("Tôi là 001 099 012 345 ở đây", "001 099 012 345", "identity-number"),
        ("Tôi là 024.089.001.234 ở đây", "024.089.001.234", "identity-number"),
        ("Tôi là 0240 8900 1234 ở đây", "0240 8900 1234", "identity-number"),
        ("dòng một\nCMND: 121234567", "121234567", "identity-number"),
        ("STK 1903 4567 8901 tại ngân hàng", "1903 4567 8901", "bank-account"),
    ],
)
def test_it_is_found(text: str, words: str, kind: str) -> None:
    (found,) = personal_in(text)
    begin, end = found.stretch
    assert (text[begin:end], found.kind.value) == (words, kind)


@of_all(
    "text",
    [
        "Theo Nghị định 34/2016/NĐ-CP ngày 14/5/2016",
        "Kinh phí 1.200.000.000 đồng, năm 2025 - 2030",
        "Kinh phí 84.912.345.678 đồng; 84,912,345,678",
        "Lúc 05.12.2024 10:30, 05/12/2024 10 giờ",
        "0912345678/QĐ-UBND",
        "khoản 2 Điều 5, điểm a",
        "thửa 03, 05, 07, 08, 09 tờ 12",
        "lúc 07:30, 08:45; 0,35 ha",
        "Số 0123456789012345678901234567890",
        "",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert personal_in(text) == []


@pytest.mark.parametrize("piece", ["a@b.c ", "024085001234 ", "0987654321 "])
def test_what_is_found_is_not_held_against_all_else(piece: str) -> None:
    """As many stretches as a letter may hold; by the square it takes minutes."""
    count = 40_000
    with within(15):
        found = personal_in(piece * count)
    assert len(found) == count
    assert found[-1].stretch[1] == len(piece) * count - 1
    assert names_person(piece) and not names_person("Đèn đường hỏng.")
