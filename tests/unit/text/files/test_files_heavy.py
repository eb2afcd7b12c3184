"""A large file is read by a process that is ended when it takes too long (4.2a, 15.2)."""

from bacgiang.policy.text.files import child_process
from bacgiang.policy.text.files import Fault
from bacgiang.policy.text.files import FileError
from bacgiang.policy.text.files import Limits
from bacgiang.policy.text.files import read_text
from bacgiang.policy.text.files import TooLarge
from bacgiang.policy.text.files.child_records import END
from bacgiang.policy.text.files.child_records import START
from bacgiang.policy.text.files.full.extraction import read_all
from collections.abc import Callable
from dataclasses import asdict
from io import BytesIO
import json
from pathlib import Path
import pytest
from quick_readers import _read_as_portals_do
import zipfile


pytestmark = pytest.mark.regulation("4.2a", "15.2")

Make = Callable[..., bytes]
WORKER = "bacgiang.policy.text.files.full.worker"
APART, HERE = Limits(heavy=0), Limits(heavy=1 << 40)
TABLE = "<w:tbl>" + "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 3 + "</w:tbl>"


def files(docx: Make, odt: Make) -> dict[str, bytes]:
    return {
        "a.docx": docx(f"<w:p><w:r><w:t>Điều 1. Mật</w:t></w:r></w:p>{TABLE}"),
        "b.odt": odt("<text:p>Điều 1. Mẫu</text:p>"),
        "c.rtf": rb"{\rtf1{\fonttbl{\f0 .VnTime;}}\f0 Quy\'d5t \'ae\'denh\par}",
        "d.txt": "Quyết định".encode(),
        "e.html": b"<p title='x'>Quy&#7871;t \xc4\x91\xe1\xbb\x8bnh",
        "f.docx": b"PK\x03\x04 and nothing",
        "g.txt": b" ",
        "h\0\udcff.docx": docx("<w:p>" * 5000),
    }


def told(data: bytes, name: str, limits: Limits) -> object:
    try:
        return read_text(data, name, limits)
    except FileError as error:
        return type(error), error.fault


def test_a_process_reads_what_is_read_here(docx: Make, odt: Make) -> None:
    for name, data in files(docx, odt).items():
        assert told(data, name, APART) == told(data, name, HERE)
        for kind in ("", "text/html"):
            assert read_all(data, name, kind, APART) == read_all(data, name, kind, HERE)


def many_parts(docx: Make) -> bytes:
    """Ninety parts of five million octets each, packed to some hundred thousand."""
    file = BytesIO(docx("<w:p><w:r><w:t>Mật</w:t></w:r></w:p>"))
    part = b"<w>" + b"<p/>" * (5_000_000 // 4) + b"</w>"
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(90):
            archive.writestr(f"word/header{number}.xml", part)
    return file.getvalue()


def test_what_takes_too_long_is_ended(docx: Make) -> None:
    """What was read by then counts."""
    found = read_all(many_parts(docx), "a.docx", limits=Limits(heavy_seconds=2.0))
    faults = {remark.fault for remark in found.remarks}
    assert faults & {Fault.TOO_SLOW, Fault.HOSTILE}
    assert [block.text for block in found.blocks][:1] in ([], ["Mật"])


def test_no_time_is_no_text(docx: Make) -> None:
    data = docx("<w:p><w:r><w:t>Mật</w:t></w:r></w:p>")
    with pytest.raises(TooLarge) as caught:
        read_text(data, "a.docx", Limits(heavy=0, heavy_seconds=0.01))
    assert caught.value.fault is Fault.TOO_SLOW


def test_readers_begin_as_in_a_portal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Tests fork them elsewhere (`quick_readers`): here one begins by itself, and finds
    nothing of what the portal's process knows.
    """
    monkeypatch.setenv("ADMIN_PASSWORD", "mat-khau")
    arguments = ["text", json.dumps({"name": "d.txt", "limits": asdict(APART)})]
    data = "Quyết định".encode()
    records, in_time = _read_as_portals_do(WORKER, arguments, data, 60.0)
    assert in_time and (records[0], records[-1]) == (START, END)
    assert records[1]["text"] == "Quyết định"
    stand_in = tmp_path / "python"
    stand_in.write_text('#!/bin/sh\nprintf \'["%s"]\\n\' "${ADMIN_PASSWORD-none}"\n')
    stand_in.chmod(0o755)
    monkeypatch.setattr(child_process.sys, "executable", str(stand_in))
    told, _in_time = _read_as_portals_do(WORKER, [], b"", 60.0)
    assert told == [["none"]]
