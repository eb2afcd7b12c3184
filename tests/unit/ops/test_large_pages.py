"""Which memory is put into large pages."""

from bacgiang.policy.ops import large_pages
from bacgiang.policy.ops.large_pages import begin_large_pages
from bacgiang.policy.ops.large_pages import whole_pages
from pathlib import Path
import pytest
import threading


SIZE = 0x200000
MAPS = """\
00400000-00900000 r-xp 00000000 08:01 42    /usr/bin/python3
00a00000-00f00000 rw-p 00000000 08:01 42    /usr/bin/python3
01100000-01900000 rw-p 00000000 00:00 0     [heap]
01a00000-01bff000 rw-p 00000000 00:00 0 
7f0000200000-7f0000800000 rw-p 00000000 00:00 0 
7f0000900000-7f0000f00000 ---p 00000000 00:00 0 
7ffe00000000-7ffe00400000 rw-p 00000000 00:00 0    [stack]
"""  # noqa: W291


def test_whole_pages() -> None:
    """Memory that is written and no file's, as far as it holds whole large pages."""
    assert list(whole_pages(MAPS, SIZE)) == [
        (0x1200000, 0x1800000),
        (0x7F0000200000, 0x7F0000800000),
    ]


def test_what_the_system_says() -> None:
    """The places of this very process are read."""
    maps = Path("/proc/self/maps")
    if not maps.is_file():
        pytest.skip("A system without /proc.")
    found = list(whole_pages(maps.read_text(encoding="utf-8"), SIZE))
    assert all(begin % SIZE == end % SIZE == 0 for begin, end in found)


def test_system_without_large_pages(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where there are none, nothing happens, and nothing fails."""
    failed: list[object] = []
    monkeypatch.setattr(threading, "excepthook", failed.append)
    monkeypatch.setattr(large_pages, "SIZE", tmp_path / "missing")
    monkeypatch.setattr(large_pages, "AFTER", 0.0)
    begin_large_pages()
    for one in threading.enumerate():
        if one.name == "large-pages":
            one.join()
    assert failed == []
