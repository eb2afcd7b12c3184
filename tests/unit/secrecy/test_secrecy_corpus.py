"""Real public texts: none of them carries a mark, and each would show one put in."""

from bacgiang.policy.editorial.secrecy.check import check_texts
from bacgiang.policy.editorial.secrecy.extraction import extract
from bacgiang.policy.editorial.secrecy.findings import SecrecyLevel
from bacgiang.policy.text.files.full.blocks import Block
from bacgiang.policy.text.files.full.blocks import text_blocks
from collections.abc import Iterator
from pathlib import Path
import pytest
from secrecy_found import find_marks
from secrecy_found import highest_level
from secrecy_found import STAMPS
from tiers import share
import unicodedata


pytestmark = pytest.mark.regulation("4.2a")

# In so many days every text is read.
DAYS = 3
TEXTS = (".txt", ".md", ".csv", ".json", ".jsonl")
ABOUT_SECRECY = (
    "sonla-254-qd-ubnd-2023-kehoach-bimat.txt",
    "nghean-1026-kh-ubnd-bi-mat-nha-nuoc.txt",
    "qh-29-2018-qh14-luat-bao-ve-bi-mat-nha-nuoc.txt",
)


def texts(corpus: Path) -> Iterator[tuple[str, str]]:
    paths = [one for one in sorted(corpus.rglob("*")) if one.suffix in TEXTS]
    assert len(paths) > 250
    for path in share(paths, DAYS):
        yield path.name, path.read_bytes().decode("utf-8", "replace")


def blocks_of(name: str, text: str) -> tuple[Block, ...]:
    return text_blocks(text, name)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_no_public_text_has_a_mark_or_a_personal_number(
    corpus: Path, form: str
) -> None:
    alarms = []
    for name, text in texts(corpus):
        report = check_texts(blocks_of(name, unicodedata.normalize(form, text)))
        alarms += [*report.marks, *report.warnings]
    assert alarms == []


@pytest.mark.parametrize("name", ABOUT_SECRECY)
def test_papers_about_secrecy_pass_and_do_speak_of_it(corpus: Path, name: str) -> None:
    text = (corpus / name).read_text(encoding="utf-8")
    assert "bí mật nhà nước" in text.lower()
    assert find_marks(blocks_of(name, text)) == ()


def test_every_text_shows_a_stamp_put_under_its_number(corpus: Path) -> None:
    missed = []
    paths = [one for one in corpus.glob("*.txt") if one.name[:5] != "body-"]
    for path in share(sorted(paths), DAYS):
        lines = path.read_text(encoding="utf-8").split("\n")
        under = next((n for n, line in enumerate(lines) if "Số:" in line), 2)
        for form, stamp in (("NFC", "MẬT"), ("NFD", "Tối mật"), ("NFC", "Mật")):
            if stamp != "MẬT" and under > 10:
                continue
            text = "\n".join([*lines[: under + 1], stamp, *lines[under + 1 :]])
            found = find_marks(blocks_of(path.name, unicodedata.normalize(form, text)))
            if len(found) != 1:
                missed.append((path.name, stamp))
    assert missed == []


def test_old_texts_in_legacy_encodings_have_no_mark(corpus: Path) -> None:
    marks = []
    for path in sorted((corpus / "legacy" / "synthetic").glob("*.txt")):
        extraction = extract(path.read_bytes(), path.name)
        assert not extraction.problems
        marks += find_marks(extraction.blocks)
    assert marks == []


def test_old_pdf_files_are_read_whole_and_have_no_mark(corpus: Path) -> None:
    paths = sorted((corpus / "legacy" / "real").glob("*.pdf"))
    assert paths
    for path in paths:
        extraction = extract(path.read_bytes(), path.name)
        transcript = Path(f"{path}.unicode.txt").read_text(encoding="utf-8")
        assert extraction.problems == ()
        assert sum(len(block.text) for block in extraction.blocks) > 0.9 * len(
            transcript
        )
        assert find_marks(extraction.blocks) == ()


def test_all_levels_are_told_apart_in_a_real_text(corpus: Path) -> None:
    text = (corpus / ABOUT_SECRECY[0]).read_text(encoding="utf-8")
    for level in SecrecyLevel:
        stamped = text.replace("\nSố:", f"\n{STAMPS[level]}\nSố:", 1)
        assert highest_level(find_marks(blocks_of("a", stamped))) is level
