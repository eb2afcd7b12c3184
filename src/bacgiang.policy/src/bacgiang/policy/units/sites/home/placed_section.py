"""A section as a board placed it on a first page, and the stamp of an arrangement."""

from ....base.stores.value import stored_value
from collections.abc import Iterable
from dataclasses import asdict
from hashlib import sha256
import json


@stored_value
class PlacedSection:
    """`kind` and `which` name the section; `heading` is "" for the kind's own title;
    `count` is the greatest number of items; hidden sections keep their place.
    """

    kind: str
    which: str = ""
    heading: str = ""
    count: int = 5
    shown: bool = True

    @property
    def key(self) -> tuple[str, str]:
        return self.kind, self.which


Arrangement = tuple[PlacedSection, ...]


def stamp_of(arrangement: Iterable[PlacedSection]) -> str:
    """Changes with every change, so that nobody overwrites what they have not seen."""
    rows = [asdict(one) for one in arrangement]
    text = json.dumps(rows, ensure_ascii=False, sort_keys=True)
    return sha256(text.encode()).hexdigest()[:16]
