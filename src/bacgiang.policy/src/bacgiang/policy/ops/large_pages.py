"""The memory of this process lies in large pages, where the system has them.

Code and content fill some fifty thousand small pages (4 kB), more than a processor
knows the places of: each answer has it look up many of them again, in a virtual machine
twice over. Asked once, Linux (6.1 and later) puts them together in pages of 2 MB; it is
asked for what is loaded, which stays.
"""

from ..base.processors import use_all
from collections.abc import Iterator
from ctypes import c_int
from ctypes import c_size_t
from ctypes import c_void_p
from ctypes import CDLL
from pathlib import Path
from threading import Thread


COLLAPSE = 25
"""`MADV_COLLAPSE` of `linux/mman.h`: an advice, which no data depend on."""
SIZE = Path("/sys/kernel/mm/transparent_hugepage/hpage_pmd_size")
MAPS = Path("/proc/self/maps")
HEAP = "[heap]"


def begin_large_pages() -> None:
    """Have them made beside, a quarter of a second of another processor."""
    Thread(target=_use_large_pages, name="large-pages", daemon=True).start()


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
        advise(begin, end - begin, COLLAPSE)


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
