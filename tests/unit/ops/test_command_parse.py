"""`bacgiang parse`: what it prints, what it says, what it exits with."""

from bacgiang.policy.ops.command.main import main
import json
from lxml import etree
from pathlib import Path
import pytest
import subprocess
import sys


pytestmark = pytest.mark.regulation("4.1b")

DECISION = """ỦY BAN NHÂN DÂN TỈNH MẪU
Số: 01/2020/QĐ-UBND
Mẫu, ngày 02 tháng 01 năm 2020
QUYẾT ĐỊNH
Về việc thử
Điều 1. Phạm vi
1. Một
Điều 2. Hiệu lực
"""


@pytest.fixture
def decision(tmp_path: Path) -> Path:
    path = tmp_path / "quyet-dinh.txt"
    path.write_text(DECISION, encoding="utf-8")
    return path


def test_the_outline_names_every_article(
    decision: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", str(decision)]) == 0
    printed = capsys.readouterr().out
    assert "01/2020/QĐ-UBND" in printed
    assert [line.split(".")[0] for line in printed.split("\n") if "Điều" in line] == [
        "Điều 1",
        "Điều 2",
    ]


def test_the_text_is_printed_as_it_was_read(
    decision: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", str(decision), "--format", "text"]) == 0
    assert capsys.readouterr().out == DECISION


def test_json_is_a_line_a_file(
    decision: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "b.rtf"
    other.write_bytes(rb"{\rtf1{\fonttbl{\f0 .VnTime;}}\f0 \'a7i\'d2u 1. M\'e9t\par}")
    assert main(["parse", str(decision), str(other), "--format", "json"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["facts"]["number"] == "01/2020/QĐ-UBND"
    assert (second["kind"], second["encodings"]) == ("rtf", ["tcvn3"])
    article = second["body"][0]
    assert (article["num"], article["intro"][0]["text"]) == ("Điều 1.", "Một")


def test_akn_is_one_document(
    decision: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", str(decision), "--format", "akn"]) == 0
    root = etree.fromstring(capsys.readouterr().out.encode())
    assert len(root.findall(".//{*}article")) == 2
    assert main(["parse", str(decision), str(decision), "--format", "akn"]) == 2
    assert "--output" in capsys.readouterr().err


def test_files_are_written_to_a_folder(decision: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    options = ["--format", "akn", "--output", str(folder)]
    assert main(["parse", *options, str(decision)]) == 0
    assert etree.parse(folder / "quyet-dinh.txt.xml").getroot() is not None
    again = tmp_path / "other" / decision.name
    again.parent.mkdir()
    again.write_text(DECISION, encoding="utf-8")
    assert main(["parse", *options, str(decision), str(again)]) == 2


def test_a_file_that_cannot_be_read_is_told_and_the_others_go_on(
    decision: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    assert main(["parse", str(scan), str(decision), "--format", "text"]) == 1
    captured = capsys.readouterr()
    assert captured.out == f"==> {decision} <==\n{DECISION}"
    assert str(scan) in captured.err
    assert "OCR" in captured.err


def _scan() -> bytes:
    """Make a PDF of one page that holds a picture and no text."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</XObject<</I 5 0 R>>>>>>",
        b"<</Length 23>>stream\n595 0 0 842 0 0 cm /I Do\nendstream",
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
        b"/ColorSpace/DeviceGray/Length 1>>stream\n\x80\nendstream",
    )
    made = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 6\n0000000000 65535 f \n"
    tail = b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(made)
    return made + head + table + tail


@pytest.mark.parametrize("format_", ["outline", "text", "json", "akn"])
@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "no text"),
        ("blank.txt", b" \r\n\t", "no text"),
        ("scan.pdf", _scan(), "OCR"),
        ("corrupt.docx", b"PK\x03\x04broken", "damaged"),
        ("data.bin", b"\x00\x01\x02\xff", "format"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_reason_and_what_to_do(
    name: str,
    data: bytes,
    reason: str,
    format_: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert main(["parse", str(path), "--format", format_]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"bacgiang: {path} could not be read. ")
    assert reason in captured.err
    assert captured.err.count("\n") == 1


def test_a_file_that_cannot_be_read_leaves_none_behind(
    decision: Path, tmp_path: Path
) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(_scan())
    folder = tmp_path / "out"
    options = ["--format", "json", "--output", str(folder)]
    assert main(["parse", *options, str(scan), str(decision)]) == 1
    assert [path.name for path in folder.iterdir()] == ["quyet-dinh.txt.json"]


def test_a_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(tmp_path)]) == 2
    assert "cannot be opened" in capsys.readouterr().err


def test_text_with_a_part_missing_is_printed_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cut.rtf"
    path.write_bytes(rb"{\rtf1 One\par")
    assert main(["parse", str(path), "--format", "text"]) == 1
    captured = capsys.readouterr()
    assert captured.out == "One\n"
    assert "damaged" in captured.err


def test_a_file_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "missing.txt"
    assert main(["parse", str(missing)]) == 2
    assert str(missing) in capsys.readouterr().err


def test_it_needs_neither_site_nor_zope(decision: Path) -> None:
    code = (
        "import sys; from bacgiang.policy.ops.command.main import main\n"
        f"main(['parse', {str(decision)!r}, '--format', 'akn'])\n"
        "print([one for one in sys.modules if one.split('.')[0] in "
        "('plone', 'Products', 'Zope2', 'ZODB', 'zope.component')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_output_that_nobody_reads_is_no_failure(decision: Path) -> None:
    long = decision.with_name("long.txt")
    long.write_text(DECISION * 2_000, encoding="utf-8")
    command = [sys.executable, "-m", "bacgiang.policy.ops.command.main", "parse"]
    with subprocess.Popen(
        [*command, str(long), "--format", "text"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.readline()
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait() == 0
