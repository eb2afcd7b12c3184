"""A text of somebody's form: as it is told to its owner, and as it is kept."""

from dataclasses import dataclass
from datetime import datetime
from persistent import Persistent
from typing import TypedDict


class FormText(TypedDict):
    """What a form held.

    `form` is the script's name for the page: the UID of what it is a form of, and the
    rest of its address; `part` is which form of the page. `title` and `path` are those
    of the page. `fields` are names and values as the form would send them, in order;
    `labels` is what fields are called.
    """

    form: str
    part: str
    title: str
    path: str
    fields: list[tuple[str, str]]
    labels: dict[str, str]


@dataclass(frozen=True)
class OwnText:
    """`at` is when it was kept, in UTC."""

    identifier: str
    at: datetime
    text: FormText


class KeptText(Persistent):
    """`data` is a FormText, compressed and encrypted."""

    def __init__(self, at: datetime, data: bytes) -> None:
        self.at = at
        self.data = data
