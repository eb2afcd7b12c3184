"""How long who may keep an answer: the words for it, and how they are said.

What is published has a rule (`cache:ruleset`, read by `caching/rules.py`); a class of
which no answer is ever to be kept says so by its base `NeverKept`, one of which all
are by `EverybodysAnswer`. What is known only
while an answer is made is said by `say`, which goes before the rule.
"""

from .asked_by_address import IAskedByAddress
from enum import Enum
from zope.interface import implementer
from zope.interface import Interface


class Keeping(Enum):
    """By the header that tells browsers, and whatever stands on the way to them."""

    NEVER = "no-store"
    """Somebody's own: not even to go back to."""
    ANEW = "private, no-cache"
    """Made anew each time."""
    ASK_AGAIN = "no-cache"
    """Everybody's: kept in memory as long as it is right (`caching/`)."""
    A_WHILE = "max-age=600"
    """What leads elsewhere: it may lead back one day."""
    AN_HOUR = "public, max-age=3600"
    """Files of the look that keep their address when they change."""
    FOR_GOOD = "public, max-age=31536000, immutable"
    """What has another address as soon as it is another."""
    FOR_GOOD_WITH_READERS = "private, max-age=31536000, immutable"
    """The same, where it may be withdrawn: nobody on the way goes on giving it."""

    @property
    def header(self) -> tuple[str, str]:
        return "Cache-Control", self.value


class INeverKept(Interface):
    """No answer of it is ever kept, by anybody."""


@implementer(INeverKept)
class NeverKept:
    """Base of pages and services that answer one person alone."""


class IEverybodysAnswer(IAskedByAddress):
    """Visitors are answered alike, from what is public: by what is in the database, and
    by the clock only as a room's moments say (`base/moments`).
    """


@implementer(IEverybodysAnswer)
class EverybodysAnswer:
    """Base of pages and services whose answers are kept while they are right."""


def say(response: object, keeping: Keeping) -> None:
    """Of the answer that is being made, whatever the rule of its page."""
    response.setHeader(*keeping.header)  # type: ignore[attr-defined]
