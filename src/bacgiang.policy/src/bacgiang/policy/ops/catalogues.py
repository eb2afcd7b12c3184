"""Compile the translations that a process reads: a service may not write there."""

from .translations import LANGUAGES
from collections.abc import Iterator
from pathlib import Path
from sysconfig import get_path
from zope.i18n.compile import compile_mo_file


SOURCES = Path(__file__).resolve().parents[5]
OURS = "*/src/bacgiang/*/locales/{}/LC_MESSAGES/*.po"
OTHERS = "**/locales/{}/LC_MESSAGES/*.po"


def compile_catalogues() -> None:
    """Those that changed."""
    for path in _catalogues():
        compile_mo_file(path.stem, str(path.parent))


def _catalogues() -> Iterator[Path]:
    for language in LANGUAGES:
        yield from SOURCES.glob(OURS.format(language))
        yield from Path(get_path("purelib")).glob(OTHERS.format(language))


if __name__ == "__main__":
    compile_catalogues()
