"""The memory of this process lies in large pages, where the system has them.

Code and content fill some fifty thousand small pages (4 kB), more than a processor
knows the places of: each answer has it look up many of them again, in a virtual machine
twice over. Asked once, Linux (6.1 and later) puts them together in pages of 2 MB; it is
asked for what is loaded, which stays. Whatever needs new memory waits meanwhile: so it
is asked after the first pages, for one large page at a time.
"""

from ..base.processors import use_all
from collections.abc import Iterator
from ctypes import c_int
from ctypes import c_size_t
from ctypes import c_void_p
from ctypes import CDLL
from pathlib import Path
from threading import Timer
from time import sleep


COLLAPSE = 25
"""`MADV_COLLAPSE` of `linux/mman.h`: an advice, which no data depend on."""
SIZE = Path("/sys/kernel/mm/transparent_hugepage/hpage_pmd_size")
MAPS = Path("/proc/self/maps")
HEAP = "[heap]"
AFTER = 15.0
"""Seconds: at once it made a start and its first page a third slower."""
BETWEEN = 0.005


def begin_large_pages() -> None:
    """Have them made beside, about a second of another processor."""
    timer = Timer(AFTER, _use_large_pages)
    timer.name, timer.daemon = "large-pages", True
    timer.start()


def _use_large_pages() -> None:
    """Where they are not to be had, all stays as it is."""
    use_all()
    try:
        size = int(SIZE.read_text(encoding="ascii"))
        maps = MAPS.read_text(encoding="utf-8", errors="replace")
        advise = CDLL(None).madvise
    except (OSError, ValueError, AttributeError):
        return
    advise.argtypes = (c_void_p, c_size_t, c_int)
    for begin, end in whole_pages(maps, size):
        for page in range(begin, end, size):
            advise(page, size, COLLAPSE)
            sleep(BETWEEN)


def whole_pages(maps: str, size: int) -> Iterator[tuple[int, int]]:
    """Of `/proc/PID/maps`: where memory that is written and no file's holds whole large
    pages.
    """
    for line in maps.splitlines():
        place, access, *_rest, name = f"{line} ".split(" ", 5)
        if not access.startswith("rw") or name.strip() not in ("", HEAP):
            continue
        first, last = (int(one, 16) for one in place.split("-"))
        begin, end = -(-first // size) * size, last // size * size
        if begin < end:
            yield begin, end
