"""How a question is taken: what `find` and the text index tell one another."""

from enum import StrEnum
from typing import Any


OPTION = "taken"
"""Option of a query to the index, beside its words."""


LANGUAGE = "asked_in"
"""Option: the language of the page that asks, left out where there is none."""
ENGLISH = "en"


class Taken(StrEnum):
    """What counts as found.

    As typed: all words, and no others. All: all words, or what else they are called.
    Most: what says most of them in its title, too, and where there is nothing what
    holds most of them; for pages that say so, in the order of relevance.
    """

    AS_TYPED = "as-typed"
    ALL = "all"
    MOST = "most"


def taken_of(said: Any) -> Taken:
    return Taken(said) if said in list(Taken) else Taken.ALL
