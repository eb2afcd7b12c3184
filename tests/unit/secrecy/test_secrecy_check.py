"""The check as a whole, as an item and its files go through it."""

from bacgiang.policy.editorial.secrecy.check import check_texts
from bacgiang.policy.editorial.secrecy.extraction import extract
from bacgiang.policy.editorial.secrecy.findings import FindingKind
from bacgiang.policy.editorial.secrecy.findings import SecrecyLevel
from bacgiang.policy.editorial.secrecy.wording import problem_in_words
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.full.blocks import text_blocks
from bacgiang.policy.text.files.full.html import html_blocks
from collections.abc import Callable
import logging
import pytest
from time_bounds import within


pytestmark = pytest.mark.regulation("4.2a")

Make = Callable[..., bytes]


def test_fields_and_files_of_an_item_are_checked_together(
    docx: Make, pdf: Make
) -> None:
    word = extract(docx("<w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p>"), "bao-cao.docx")
    scan = extract(b"\x89PNG\r\n\x1a\n", "anh.png")
    report = check_texts(
        [
            *text_blocks("Tin mẫu", "title"),
            *html_blocks("<p>Độ mật: Mật</p><p>CCCD số 024085000001</p>", "text"),
            *word.blocks,
            *scan.blocks,
        ],
        (*word.problems, *scan.problems),
    )
    assert [(m.place.source, m.level) for m in report.marks] == [
        ("text", SecrecyLevel.CONFIDENTIAL),
        ("bao-cao.docx", SecrecyLevel.SECRET),
    ]
    assert [w.kind for w in report.warnings] == [FindingKind.IDENTITY_NUMBER]
    assert [(p.source, p.kind) for p in report.unchecked] == [
        ("anh.png", Fault.NO_TEXT_LAYER)
    ]


def test_nothing_found_says_so() -> None:
    report = check_texts(text_blocks("Tin mẫu về mật ong", "title"))
    assert (report.marks, report.warnings, report.unchecked) == ((), (), ())


def test_every_problem_says_what_to_do() -> None:
    problems = [extract(data, "a").problems for data in (b"", b"PK\x03\x04", b"\0")]
    for (problem,) in problems:
        assert ":" in problem_in_words(problem)


def test_nothing_of_a_file_reaches_the_log(
    docx: Make, caplog: pytest.LogCaptureFixture
) -> None:
    secret = "<w:p><w:r><w:t>024085000001"
    with caplog.at_level(logging.DEBUG):
        extract(docx(secret, header1=secret), "ten-rieng.docx")
        extract(b"%PDF-1.7 024085000001", "ten-rieng.pdf")
    assert "024085000001" not in caplog.text
    assert "ten-rieng" not in caplog.text


@pytest.mark.timed
@pytest.mark.parametrize(
    "text",
    [
        "m" * 300_000,
        " " * 300_000,
        "\n" * 300_000,
        "a\n" * 150_000,
        "|" * 300_000,
        "Độ mật: " * 40_000,
        "(" * 300_000,
        "1 " * 150_000,
        "12.34-" * 50_000,
        "CMND 12 " * 40_000,
        "tài liệu " * 40_000,
        "M Ậ T   " * 40_000,
        "Độ mật:" + " " * 300_000 + "x",
        "\u0323" * 300_000,
        "cộng " + " " * 300_000,
    ],
    ids=lambda text: repr(text[:9]),
)
def test_time_grows_with_the_text_only(text: str) -> None:
    with within(5):
        check_texts(text_blocks(text))
