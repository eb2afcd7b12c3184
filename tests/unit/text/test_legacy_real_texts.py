"""Real documents in TCVN3 and VNI, and real documents written back into them."""

from bacgiang.policy.text.legacy import Charset
from bacgiang.policy.text.legacy import convert
from bacgiang.policy.text.legacy import decode
from bacgiang.policy.text.legacy import Encoding
from collections import Counter
from collections.abc import Callable
import json
from pathlib import Path
import pytest
import re
import unicodedata


pytestmark = pytest.mark.regulation("10.3")

Write = Callable[[str], str]


def _marked_words(text: str) -> Counter[str]:
    words = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text))
    return Counter(word.lower() for word in words if not word.isascii())


def _recovered(expected: str, got: str) -> float:
    """Share of the expected words with marks that are there, case aside."""
    words, found = _marked_words(expected), _marked_words(got)
    return sum((words & found).values()) / sum(words.values())


def _rtf_text(path: Path) -> str:
    """Take the text out of a simple RTF file, legacy characters as Latin-1."""
    rtf = re.sub(r"[\r\n]", "", path.read_text(encoding="latin-1"))
    rtf = re.sub(r"\\u(\d+) ?(?:\\'..)?", lambda m: chr(int(m[1])), rtf)
    rtf = re.sub(r"\\'(..)", lambda m: bytes.fromhex(m[1]).decode("cp1252"), rtf)
    rtf = re.sub(r"\\(?:par|line|cell|row|tab)\b ?", "\n", rtf)
    return re.sub(r"\\[a-z]+-?\d* ?|[{}]", "", rtf)


def test_real_rtf_files_are_recovered(corpus: Path) -> None:
    files = sorted((corpus / "legacy" / "real").glob("*.rtf"))
    for path in files:
        conversion = convert(_rtf_text(path))
        transcript = path.with_name(f"{path.name}.unicode.txt").read_text("utf-8")
        assert conversion.encoding is Encoding.TCVN3
        assert _recovered(transcript, conversion.text) > 0.99, path.name
    assert files


@pytest.mark.parametrize(
    ("kind", "charset", "encoding", "share"),
    [
        ("tcvn3.txt", Charset.WINDOWS_1252, Encoding.TCVN3, 0.999),
        ("vni.txt", Charset.WINDOWS_1252, Encoding.VNI, 0.999),
        ("tcvn3-pasted.utf8.txt", Charset.UTF_8, Encoding.TCVN3, 0.999),
        ("tcvn3-pasted-softhyphen-lost.utf8.txt", Charset.UTF_8, Encoding.TCVN3, 0.96),
        ("nfd.txt", Charset.UTF_8, Encoding.UNICODE, 0.999),
    ],
)
def test_made_up_files_are_recovered(
    corpus: Path, kind: str, charset: Charset, encoding: Encoding, share: float
) -> None:
    files = sorted((corpus / "legacy" / "synthetic").glob(f"*.{kind}"))
    for path in files:
        decoded = decode(path.read_bytes())
        original = corpus / f"{path.name.removesuffix(f'.{kind}')}.txt"
        assert (decoded.charset, decoded.conversion.encoding) == (charset, encoding)
        assert decoded.conversion.lossy == ("lost" in kind)
        assert _recovered(original.read_text("utf-8"), decoded.text) > share
    assert files


def test_the_tables_are_those_of_real_files(corpus: Path) -> None:
    source = corpus / "legacy" / "mapping_tables.json"
    tables = json.loads(source.read_text(encoding="utf-8"))
    for encoding in (Encoding.TCVN3, Encoding.VNI):
        for letter, octets in tables[encoding.value].items():
            shown = bytes.fromhex(octets).decode("latin-1")
            assert convert(shown, encoding=encoding).text == letter


def test_real_texts_written_as_tcvn3_come_back(
    corpus_texts: dict[str, str], as_tcvn3: Write
) -> None:
    for name, text in list(corpus_texts.items())[::8]:
        assert _recovered(text, convert(as_tcvn3(text)).text) > 0.997, name


def test_real_texts_written_as_vni_come_back(
    corpus_texts: dict[str, str], as_vni: Write
) -> None:
    for name, text in list(corpus_texts.items())[::8]:
        assert _recovered(text, convert(as_vni(text)).text) > 0.997, name
