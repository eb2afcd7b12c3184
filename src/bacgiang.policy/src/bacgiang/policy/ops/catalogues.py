"""Compile the translations of the project's packages: a service may not write there."""

from pathlib import Path
from zope.i18n.compile import compile_mo_file


SOURCES = Path(__file__).resolve().parents[5]
CATALOGUES = "*/src/bacgiang/*/locales/*/LC_MESSAGES/*.po"


def compile_catalogues() -> None:
    """Those that changed."""
    for path in SOURCES.glob(CATALOGUES):
        compile_mo_file(path.stem, str(path.parent))


if __name__ == "__main__":
    compile_catalogues()
