"""Real files of 1995 to 2009 in TCVN3 and VNI, against their transcripts."""

from bacgiang.policy.text.files import read_text
from bacgiang.policy.text.files import UnknownKind
from bacgiang.policy.text.legacy import Encoding
from collections import Counter
from collections.abc import Callable
from html import escape
from pathlib import Path
import pytest
import re
from tiers import share
import unicodedata


pytestmark = pytest.mark.regulation("10.3", "4.1b")


def marked_words(text: str) -> Counter[str]:
    words = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text))
    return Counter(word.lower() for word in words if not word.isascii())


def transcript(path: Path) -> str:
    return path.with_name(f"{path.name}.unicode.txt").read_text("utf-8")


# In so many days every file is read.
DAYS = 4


# Of the words with diacritics: at least this share is found, in all files of the
# format together and in the worst one; and this share of what is found is right.
@pytest.mark.parametrize(
    ("kind", "count", "together", "worst", "right"),
    [
        ("doc", 46, 0.999, 0.98, 0.999),
        ("rtf", 11, 0.9999, 0.999, 0.999),
        ("pdf", 5, 0.98, 0.97, 0.98),
    ],
)
def test_real_files_are_recovered(
    corpus: Path, kind: str, count: int, together: float, worst: float, right: float
) -> None:
    files = sorted((corpus / "legacy" / "real").glob(f"*.{kind}"))
    assert len(files) == count
    expected, found, common = 0, 0, 0
    for path in (today := share(files, DAYS)):
        result = read_text(path.read_bytes(), path.name)
        wanted, got = marked_words(transcript(path)), marked_words(result.text)
        same = (wanted & got).total()
        assert result.kind.value == kind
        assert result.encodings[0] in (Encoding.TCVN3, Encoding.VNI), path.name
        assert same / wanted.total() > worst, path.name
        expected += wanted.total()
        found += got.total()
        common += same
    if today == files:
        assert common / expected > together
        assert common / found > right


def test_sheets_and_slides_are_refused(corpus: Path) -> None:
    files = sorted((corpus / "legacy" / "real").glob("*.[xp][lp][st]"))
    assert len(files) == 32
    for path in files:
        with pytest.raises(UnknownKind):
            read_text(path.read_bytes(), path.name)


def test_made_up_files_are_recovered(corpus: Path) -> None:
    shares = {
        "tcvn3.txt": 0.999,
        "vni.txt": 0.999,
        "vps.txt": 0.999,
        "nfd.txt": 0.999,
        "tcvn3-pasted.utf8.txt": 0.999,
        "tcvn3-pasted-softhyphen-lost.utf8.txt": 0.96,
    }
    for path in sorted((corpus / "legacy" / "synthetic").glob("*.txt")):
        stem, _, kind = path.name.partition(".")
        original = (corpus / f"{stem}.txt").read_text("utf-8")
        wanted = marked_words(original)
        got = marked_words(read_text(path.read_bytes(), path.name).text)
        assert (wanted & got).total() / wanted.total() > shares[kind], path.name


def test_texts_in_unicode_come_out_as_they_are(corpus_texts: dict[str, str]) -> None:
    for name, text in list(corpus_texts.items())[::6]:
        found = read_text(text.encode(), name)
        assert marked_words(found.text) == marked_words(text), name
        assert found.encodings == (Encoding.UNICODE,), name


def test_real_texts_in_legacy_fonts_come_back(
    corpus_texts: dict[str, str],
    as_tcvn3: Callable[[str], str],
    as_vni: Callable[[str], str],
    docx: Callable[..., bytes],
) -> None:
    for name, text in list(corpus_texts.items())[::20]:
        for font, write in ((".VnTime", as_tcvn3), ("VNI-Times", as_vni)):
            properties = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
            text = "".join(c for c in text if c >= " " or c == "\n")
            lines = [escape(write(line)) for line in text.split("\n") if line.strip()]
            body = "".join(
                f"<w:p><w:r>{properties}<w:t>{line}</w:t></w:r></w:p>" for line in lines
            )
            wanted = marked_words(text)
            got = marked_words(read_text(docx(body), "a.docx").text)
            assert (wanted & got).total() / wanted.total() > 0.998, (name, font)
