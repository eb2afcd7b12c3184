"""What must hold of an opinion before it is taken in."""

from bacgiang.policy.citizen.taking_in import MOST_CHARACTERS
from bacgiang.policy.consultation.opinions.checking import refusals_of_points
from bacgiang.policy.consultation.opinions.checking import refusals_of_size
from bacgiang.policy.consultation.opinions.input import cleaned
from bacgiang.policy.consultation.opinions.input import SentOpinion
from bacgiang.policy.consultation.opinions.input import SentPoint
from bacgiang.policy.consultation.versions.store import KeptVersion
from bacgiang.policy.consultation.versions.version import DraftVersion
from bacgiang.policy.consultation.versions.version import Question
from bacgiang.policy.editorial.incoming.readable_text import refusals_of_words
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.documents.structured_text import structured
from collections.abc import Callable
from datetime import datetime
from datetime import UTC
from of_all import of_all
import pytest


NOW = datetime(2026, 3, 2, tzinfo=UTC)
TEXT = "QUYẾT ĐỊNH\nMẫu\n\nĐiều 1. Tên\n1. Một.\n2. Hai.\n"


def version(number: int, *questions: str) -> KeptVersion:
    asked = tuple(Question(f"q_{at}", text) for at, text in enumerate(questions, 1))
    made = DraftVersion(number, NOW, "Mẫu", "", "", asked)
    return KeptVersion(made, structured(parse(TEXT)))


@pytest.fixture
def versions() -> Callable[[int], KeptVersion | None]:
    return {1: version(1), 2: version(2, "Câu hỏi mẫu?")}.get


def codes(versions: Callable[[int], KeptVersion | None], *points: SentPoint) -> list:
    return [(one.code, one.field) for one in refusals_of_points(points, versions, 2)]


@pytest.mark.parametrize(
    "point",
    [
        SentPoint("", 2, "other", "Chung"),
        SentPoint("art_1", 1, "agree"),
        SentPoint("art_1__para_2", 1, "disagree", "", "Câu khác"),
        SentPoint("q_1", 2, "agree-with-changes", "Nên"),
        SentPoint("art_1", 2, "other", "Nếu 3 < 5 và x > y thì a<b; lãi suất <6 %"),
    ],
)
def test_what_can_be_taken(versions, point: SentPoint) -> None:
    assert codes(versions, point) == []


@pytest.mark.parametrize(
    ("point", "code"),
    [
        (SentPoint("q_1", 1, "agree"), "unknown_provision"),
        (SentPoint("art_7", 2, "agree"), "unknown_provision"),
        (SentPoint("art_1", 3, "agree"), "unknown_version"),
        (SentPoint("art_1", 0, "agree"), "unknown_version"),
        (SentPoint("art_1", 1, ""), "stance_missing"),
        (SentPoint("art_1", 1, "other", " \n\t"), "text_missing"),
        (SentPoint("art_1", 1, "other", "a\x00b"), "control_character"),
        (SentPoint("art_1", 1, "other", "a\x1b[2Jb"), "control_character"),
        (SentPoint("art_1", 1, "other", "\ud800"), "control_character"),
    ],
)
def test_what_cannot(versions, point: SentPoint, code: str) -> None:
    assert [found for found, _field in codes(versions, point)] == [code]


def test_every_point_is_looked_at(versions) -> None:
    found = codes(versions, SentPoint("", 1, ""), SentPoint("x", 1, "other"))
    assert found == [
        ("stance_missing", "points.0.stance"),
        ("unknown_provision", "points.1.provision"),
        ("text_missing", "points.1.text"),
    ]
    assert codes(versions) == [("no_points", "points")]


@of_all(
    "text",
    [
        "<script>alert(1)</script>",
        "<SCRIPT src=//x>",
        "a <img src=x onerror=alert(1)> b",
        '<a href="javascript:x">y</a>',
        "<b>đậm</b>",
        "dòng<br/>dòng",
        "<!-- ẩn -->",
        "</iframe>",
        "<?php echo 1 ?>",
        "<svg/onload=x>",
    ],
)
def test_markup_of_web_pages_is_no_text(text: str) -> None:
    assert [one.code for one in refusals_of_words("text", text)] == ["markup"]


@pytest.mark.parametrize(
    "text",
    [
        "a<b và c>d",
        "Mức phạt <5 triệu",
        "<tên đơn vị> phải ghi rõ",
        "1 < 2 > 0",
        "ý kiến -> sửa",
        "Điều 3 <khoản 2>",
        "mức p<q",
    ],
)
def test_angles_in_plain_text_are_no_markup(text: str) -> None:
    assert list(refusals_of_words("text", text)) == []


@pytest.mark.regulation("10.3")
@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("Gãp ý vÒ §iÒu 3 cña dù th¶o", "Góp ý về Điều 3 của dự thảo"),
        ("Goùp yù veà Ñieàu 3 cuûa döï thaûo", "Góp ý về Điều 3 của dự thảo"),
    ],
)
def test_legacy_encodings_are_said_and_read(text: str, reads: str) -> None:
    (refusal,) = refusals_of_words("text", text)
    assert refusal.code == "not_unicode"
    assert refusal.message.mapping["excerpt"] == reads


def test_sizes_come_first() -> None:
    many = SentOpinion(points=(SentPoint(),) * 151)
    assert [one.code for one in refusals_of_size(many, 20_000)] == ["too_many_points"]
    long = SentOpinion(points=(SentPoint(text="x" * 11), SentPoint(proposal="y" * 10)))
    assert [one.code for one in refusals_of_size(long, 20)] == ["too_large"]
    assert refusals_of_size(long, 21) == []
    endless = SentOpinion(points=(SentPoint(text="x" * (MOST_CHARACTERS + 1)),))
    assert [one.code for one in refusals_of_size(endless, 0)] == ["too_large"]


@pytest.mark.regulation("10.3")
def test_texts_are_kept_in_one_form() -> None:
    sent = SentOpinion(points=(SentPoint(text=" Ho\u0300a\r\nbi\u0300nh\u200b "),))
    assert cleaned(sent).points[0].text == "Hòa\nbình"
