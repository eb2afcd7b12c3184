"""Names that people bear are taken, those that tell somebody else's or lure are not."""

from bacgiang.policy.units.people.full_names import as_seen
from bacgiang.policy.units.people.full_names import why_no_name
import pytest


pytestmark = pytest.mark.regulation("15.5")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "ĐỖ THỊ Ơ",
        "Nguye\u0302\u0303n Đức Ưng",
        "Nguyễn\u00a0Văn An",
        "H’Hen Niê",
        "Kpă Čoh",
        "Seán O'Brien-Łukasz",
        "TS.BS. Nguyễn Văn An, Phó Giám đốc",
        "Ngô Ưng (Phòng 2) – Sở Y tế",
    ],
)
def test_what_people_are_called(name: str) -> None:
    assert why_no_name(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "...",
        " ",
        "113",
        "Ng\u043e Ưng",
        "Ngô\u200b Ưng",
        "Ngô\nƯng",
        "Vào evil.example",
        "Vào ｗｗｗ．a",
        "a@b",
        "Gọi 0900",
    ],
)
def test_what_nobody_is_called(name: str) -> None:
    assert why_no_name(name) is not None


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Lê Hoà", "LÊ HÒA.", True),
        ("Lê Hoa", "Lê Hoà", False),
        ("Đặng An", "Ðặng An", True),
        ("Ng\u043e Lan", "Ngo Ian", True),
        ("Lê Văn Hùng", "Lê Văn Hưng", False),
        ("Lê Hùng", "Lê Hùng (2)", False),
    ],
)
def test_which_names_are_one_to_the_eye(one: str, other: str, alike: bool) -> None:
    assert (as_seen(one) == as_seen(other)) is alike
