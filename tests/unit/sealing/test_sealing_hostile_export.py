"""Exports made to harm: each is refused by the one error, and says why."""

from bacgiang.policy.sealing.errors import ExportError
from bacgiang.policy.sealing.errors import ExportFault
from bacgiang.policy.sealing.export_check import verify_export
from bacgiang.policy.sealing.export_limits import Limits
from collections.abc import Callable
from collections.abc import Sequence
from hypothesis import given
from hypothesis import strategies as st
from io import BytesIO
from io import StringIO
from of_all import of_all
import pytest
import tracemalloc
from typing import Any


pytestmark = pytest.mark.regulation("15.3")

Seal = Callable[[Sequence[int]], Any]

HASH = b"ab" * 32
HEADER = (
    b'{"header":{"format":"bacgiang-sealed-export","log":"sample-acts",'
    b'"previous":"' + HASH + b'","version":1}}\n'
)
SEAL = (
    b'{"seal":{"count":0,"day":"2026-03-02","digest":"%s","previous":"%s",'
    b'"root":"%s"}}\n' % (HASH, HASH, HASH)
)
END = b'{"end":{"head":"%s","records":0,"seals":0,"sha256":"%s","withheld":0}}\n' % (
    HASH,
    HASH,
)
F = ExportFault

HOSTILE = {
    "nothing": (b"", F.TRUNCATED, 1),
    "no line feed": (HEADER[:-1], F.TRUNCATED, 1),
    "header alone": (HEADER, F.TRUNCATED, 2),
    "cut off in a line": (HEADER + SEAL[:40], F.TRUNCATED, 2),
    "empty line": (HEADER + b"\n" + END, F.NOT_JSON, 2),
    "windows line end": (HEADER[:-1] + b"\r\n" + END, F.NOT_CANONICAL, 1),
    "byte order mark": (b"\xef\xbb\xbf" + HEADER, F.NOT_JSON, 1),
    "binary": (bytes(range(128, 255)) + b"\n", F.NOT_UTF8, 1),
    "utf-16": (HEADER.decode().encode("utf-16"), F.NOT_UTF8, 1),
    "zip": (b"PK\x03\x04\n", F.NOT_JSON, 1),
    "html": (b"<html>\n", F.NOT_JSON, 1),
    "no header": (SEAL + END, F.NO_HEADER, 1),
    "end alone": (END, F.NO_HEADER, 1),
    "other format": (HEADER.replace(b"sealed-export", b"other"), F.NO_HEADER, 1),
    "version 2": (HEADER.replace(b":1}", b":2}"), F.UNKNOWN_VERSION, 1),
    "version true": (HEADER.replace(b":1}", b":true}"), F.UNKNOWN_VERSION, 1),
    "log name": (HEADER.replace(b"sample-acts", b"\\u001b[31m"), F.WRONG_TYPE, 1),
    "log escape": (HEADER.replace(b"sample-acts", b"[31m"), F.WRONG_TYPE, 1),
    "log number": (HEADER.replace(b'"sample-acts"', b"5"), F.WRONG_TYPE, 1),
    "previous": (HEADER.replace(HASH, b"AB" * 32), F.WRONG_TYPE, 1),
    "header list": (b'{"header":[]}\n', F.WRONG_TYPE, 1),
    "second header": (HEADER + HEADER, F.SECOND_HEADER, 2),
    "after the end": (HEADER + END + END, F.AFTER_END, 3),
    "space after the end": (HEADER + END + b" ", F.AFTER_END, 3),
    "array": (HEADER + b"[]\n", F.UNKNOWN_LINE, 2),
    "null": (HEADER + b"null\n", F.UNKNOWN_LINE, 2),
    "no key": (HEADER + b"{}\n", F.UNKNOWN_LINE, 2),
    "two keys": (HEADER + b'{"record":{},"seal":{}}\n', F.UNKNOWN_LINE, 2),
    "unknown key": (HEADER + b'{"note":{}}\n', F.UNKNOWN_LINE, 2),
    "record text": (HEADER + b'{"record":"x"}\n', F.WRONG_TYPE, 2),
    "record null": (HEADER + b'{"record":null}\n', F.WRONG_TYPE, 2),
    "withheld object": (HEADER + b'{"withheld":{}}\n', F.WRONG_TYPE, 2),
    "withheld short": (HEADER + b'{"withheld":"ab"}\n', F.WRONG_TYPE, 2),
    "withheld space": (
        HEADER + b'{"withheld": "' + HASH + b'"}\n',
        F.NOT_CANONICAL,
        2,
    ),
    "seal without root": (HEADER + b'{"seal":{"count":0}}\n', F.WRONG_TYPE, 2),
    "seal count text": (
        HEADER + SEAL.replace(b'"count":0', b'"count":"0"'),
        F.WRONG_TYPE,
        2,
    ),
    "seal count true": (
        HEADER + SEAL.replace(b'"count":0', b'"count":true'),
        F.WRONG_TYPE,
        2,
    ),
    "seal count below 0": (
        HEADER + SEAL.replace(b'"count":0', b'"count":-1'),
        F.WRONG_TYPE,
        2,
    ),
    "minus zero": (
        HEADER + SEAL.replace(b'"count":0', b'"count":-0'),
        F.NOT_CANONICAL,
        2,
    ),
    "seal day": (HEADER + SEAL.replace(b"03-02", b"13-02"), F.WRONG_TYPE, 2),
    "end list": (HEADER + b'{"end":[]}\n', F.WRONG_TYPE, 2),
    "end below 0": (
        HEADER + END.replace(b'"seals":0', b'"seals":-1'),
        F.WRONG_TYPE,
        2,
    ),
    "end more": (
        HEADER + END.replace(b'"withheld":0', b'"withheld":0,"x":0'),
        F.WRONG_TYPE,
        2,
    ),
    "float": (HEADER + b'{"record":{"at":1.0}}\n', F.BAD_NUMBER, 2),
    "exponent": (HEADER + b'{"record":{"at":1e9}}\n', F.BAD_NUMBER, 2),
    "nan": (HEADER + b'{"record":{"at":NaN}}\n', F.BAD_NUMBER, 2),
    "infinity": (HEADER + b'{"record":{"at":-Infinity}}\n', F.BAD_NUMBER, 2),
    "huge integer": (
        HEADER + b'{"record":{"at":' + b"9" * 500_000 + b"}}\n",
        F.BAD_NUMBER,
        2,
    ),
    "key twice": (HEADER + b'{"record":{"a":1,"a":1}}\n', F.DUPLICATE_KEY, 2),
    "line key twice": (HEADER + b'{"seal":{},"seal":{}}\n', F.DUPLICATE_KEY, 2),
    "keys out of order": (HEADER + b'{"record":{"b":1,"a":1}}\n', F.NOT_CANONICAL, 2),
    "space": (HEADER + b'{"record":{"a": 1}}\n', F.NOT_CANONICAL, 2),
    "needless escape": (HEADER + b'{"record":{"a":"\\u0061"}}\n', F.NOT_CANONICAL, 2),
    "not nfc": (
        HEADER + '{"record":{"a":"e\u0301"}}\n'.encode(),
        F.NOT_CANONICAL,
        2,
    ),
    "keys meet in nfc": (
        HEADER + '{"record":{"e\u0301":1,"\u00e9":1}}\n'.encode(),
        F.NOT_CANONICAL,
        2,
    ),
    "lone surrogate": (
        HEADER + b'{"record":{"a":"\\ud800"}}\n',
        F.NOT_CANONICAL,
        2,
    ),
    "deep": (
        HEADER + b'{"record":{"a":' + b"[" * 8 + b"]" * 8 + b"}}\n",
        F.TOO_DEEP,
        2,
    ),
    "very deep": (HEADER + b"[" * 1_000_000 + b"\n", F.TOO_DEEP, 2),
    "long line": (HEADER + b'{"record":{"a":"' + b"a" * 2**20, F.LINE_TOO_LONG, 2),
    "line feed far away": (b" " * 2**21 + b"\n", F.LINE_TOO_LONG, 1),
}


@of_all("name", HOSTILE)
def test_a_hostile_export_is_refused_and_says_why(name: str) -> None:
    data, fault, line = HOSTILE[name]
    with pytest.raises(ExportError) as caught:
        verify_export(BytesIO(data))
    assert caught.value.fault is fault
    assert caught.value.line == line
    assert str(caught.value).startswith(f"Line {line}: ")


def test_every_fault_of_a_file_is_among_the_hostile_ones() -> None:
    by_limits = {F.FILE_TOO_LARGE, F.TOO_MANY_DAYS, F.TOO_MANY_RECORDS, F.NOT_BINARY}
    assert {fault for _, fault, _ in HOSTILE.values()} == set(F) - by_limits


@pytest.mark.parametrize(
    ("limits", "fault"),
    [
        (Limits(file_bytes=500), F.FILE_TOO_LARGE),
        (Limits(line_bytes=200), F.LINE_TOO_LONG),
        (Limits(days=1), F.TOO_MANY_DAYS),
        (Limits(records_a_day=2), F.TOO_MANY_RECORDS),
    ],
)
def test_limits_hold(sealed: Seal, limits: Limits, fault: ExportFault) -> None:
    with pytest.raises(ExportError) as caught:
        verify_export(BytesIO(sealed([3, 1]).export()), limits=limits)
    assert caught.value.fault is fault


def test_what_is_just_within_the_limits_is_read(sealed: Seal) -> None:
    export = sealed([3, 1]).export()
    longest = max(len(line) for line in export.splitlines(keepends=True))
    limits = Limits(line_bytes=longest, file_bytes=len(export), days=2, records_a_day=3)
    assert not verify_export(BytesIO(export), limits=limits).findings_total


def test_a_file_open_as_text_is_refused(sealed: Seal) -> None:
    source: Any = StringIO(sealed([1]).export().decode())
    with pytest.raises(ExportError) as caught:
        verify_export(source)
    assert caught.value.fault is F.NOT_BINARY


def test_an_error_quotes_nothing_of_the_file() -> None:
    for secret in (b'{"record":{"a":"0912345678",}}\n', b'{"0912345678":{}}\n'):
        with pytest.raises(ExportError) as caught:
            verify_export(BytesIO(HEADER + secret))
        assert "0912345678" not in str(caught.value)
        assert caught.value.__cause__ is None


def test_a_line_without_end_does_not_fill_the_memory() -> None:
    class Endless:
        def readline(self, size: int, /) -> bytes:
            return b"[" * size

    tracemalloc.start()
    with pytest.raises(ExportError):
        verify_export(Endless())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 * 2**20


@given(st.lists(st.sampled_from([HEADER, SEAL, END, b'{"record":{}}\n', b"{\n"])))
def test_lines_in_any_order_give_a_report_or_the_one_error(lines: list[bytes]) -> None:
    try:
        report = verify_export(BytesIO(b"".join(lines)))
    except ExportError:
        return
    assert report.findings_total


@given(st.binary(max_size=300))
def test_any_bytes_after_a_header_are_refused(data: bytes) -> None:
    with pytest.raises(ExportError):
        verify_export(BytesIO(HEADER + data))
