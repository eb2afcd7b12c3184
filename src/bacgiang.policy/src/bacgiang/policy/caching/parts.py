"""Parts of pages that are kept by themselves (`base/made_once`), with their grounds."""

from .answer import Grounds
from .answer import State
from .commits import Commits
from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Part:
    """`packages`: of which the objects belong to the catalogs that were asked."""

    answer: Any
    grounds: Grounds
    packages: frozenset[str]

    def holds(self, commits: Commits, now: float) -> bool:
        """Where the catalog would have to be asked again, the part is made anew: it is
        asked for by a page that is being made, which does so in its own connection.
        """
        return commits.is_current() and self.grounds.state(now) is State.RIGHT
