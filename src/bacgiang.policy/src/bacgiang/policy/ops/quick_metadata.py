"""While code is loaded, of each distribution is read what heads its metadata alone.

Plone asks each of four hundred for its name or version, some three times, and its whole
description is parsed for it: a tenth of what a start takes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha1
from importlib.metadata import PathDistribution
from pathlib import Path
import sys
from typing import Any


HEADED = ("METADATA", "PKG-INFO")
INSTALLED = (".dist-info", ".egg-info")
COMPILERS = ("accesscontrol", "chameleon", "five", "restrictedpython", "z3c", "zope")
"""What names of distributions begin with that make a program of a template."""


@contextmanager
def heads_alone() -> Iterator[None]:
    """Within it no distribution has a description."""
    whole: Any = PathDistribution.read_text

    def head(self: PathDistribution, filename: str) -> str | None:
        text: str | None = whole(self, filename)
        if text is None or filename not in HEADED:
            return text
        return text.partition("\n\n")[0]

    setattr(PathDistribution, "read_text", head)  # noqa: B010
    try:
        yield
    finally:
        setattr(PathDistribution, "read_text", whole)  # noqa: B010


def tell_installed() -> None:
    """Tell Chameleon, which keeps compiled templates apart by all that is installed,
    what that is: names of folders say it, without their files being read.

    Those of COMPILERS: of the others nothing is in a compiled template, and a first
    start has some installed beside it, so that the second one would compile all anew.
    """
    from chameleon import template

    folders = filter(Path.is_dir, map(Path, dict.fromkeys(filter(None, sys.path))))
    names = {
        one.name
        for folder in folders
        for one in folder.iterdir()
        if one.suffix in INSTALLED and one.name.lower().startswith(COMPILERS)
    }
    digest = sha1("\n".join(sorted(names)).encode(), usedforsecurity=False)
    told: Any = template
    told._pkg_digest = digest
