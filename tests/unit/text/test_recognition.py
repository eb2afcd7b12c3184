"""Text of scans: by programs that may be missing, slow or wrong (10.3, 15.2)."""

from bacgiang.policy.text.recognition import recognising
from bacgiang.policy.text.recognition.joining import joined
from bacgiang.policy.text.recognition.recognising import recognise
from bacgiang.policy.text.recognition.tools import tools
from pathlib import Path
import pytest
from scanned_files import font
from scanned_files import pretend_tools
from scanned_files import scan


pytestmark = pytest.mark.regulation("10.3", "15.2")

LINES = ("QUYẾT ĐỊNH", "Điều 1. Ban hành quy định mẫu", "Điều 2. Tổ chức thực hiện")


def test_pages_are_recognised_one_by_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # The last page cannot be drawn, and the text is composed.
    pretend_tools(monkeypatch, tmp_path, ["Điều 1. Mẫu", "Đie\u0302\u0300u 2."])
    found = tools()
    assert found is not None
    assert recognise(b"%PDF-1.7", 1, 3, found) == ["Điều 1. Mẫu", "Điều 2.", None]
    assert recognise(b"%PDF-1.7", 2, 2, found) == ["Điều 2."]


def test_without_the_programs_there_are_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tools() is None
    pretend_tools(monkeypatch, tmp_path / "more", [])
    program = tmp_path / "more/tesseract"
    program.write_text("#!/bin/sh\necho eng\n")
    assert tools() is None
    program.write_text("no program")
    assert tools() is None


def test_a_program_that_hangs_is_ended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pretend_tools(monkeypatch, tmp_path, [])
    found = tools()
    assert found is not None
    (tmp_path / "pdftoppm").write_text("#!/bin/sh\nexec sleep 600\n")
    monkeypatch.setattr(recognising, "SECONDS_A_PAGE", 0.2)
    assert recognise(b"%PDF-1.7", 1, 2, found) == [None, None]


def test_numbers_and_heads_of_pages_are_left_out() -> None:
    bodies = [f"Điều một\n{word}  hai ba\nbốn {word}\nnăm" for word in "abc"]
    pages = [f"{number} \n\n{body}" for number, body in enumerate(bodies, 1)]
    lines = joined(pages).split("\n")
    assert lines[:3] == ["Điều một", "a hai ba", "bốn a"]
    assert "" not in lines and not {"1", "2", "3"} & set(lines)


@pytest.mark.skipif(tools() is None or not font(), reason="no tesseract, or no letters")
def test_a_real_scan_is_read() -> None:
    found = tools()
    assert found is not None
    first, second = recognise(scan(LINES, LINES[1:]), 1, 2, found)
    assert first is not None and second is not None
    assert [line for line in first.splitlines() if line.strip()] == list(LINES)
    assert "Tổ chức thực hiện" in second
