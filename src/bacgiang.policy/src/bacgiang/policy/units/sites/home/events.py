"""What happened to a first page, told to whoever keeps a record of acts."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class HomeArranged:
    """A board arranged the first page of `site`; `sections` are those it shows, in
    their order; `back` says that it is as the seed has it again.
    """

    site: Any
    sections: tuple[str, ...]
    back: bool = False
