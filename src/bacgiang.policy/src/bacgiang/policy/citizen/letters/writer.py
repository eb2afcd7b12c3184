"""Who writes the letters of a channel; a utility of the room, named as the channel."""

from ..submissions.submissions import submissions
from .letter import Letter
from .outbox import Waiting
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface


class ILetterWriter(Interface):
    """See `LetterWriter`."""

    write = Attribute("Gives the letter as it is true at the moment")
    is_remembered = Attribute("Whether the same letter never goes out again")
    settled = Attribute("Called when a letter is done with")
    about = Attribute("Tells what of the channel a letter is about")


def _nothing(site: Any, waiting: Waiting, now: datetime, is_sent: bool) -> None:
    pass


def _one_matter(site: Any, waiting: Waiting) -> str:
    return ""


def subject_written_to(site: Any, waiting: Waiting) -> str:
    """Of letters to whom a code was given: the draft, unit or item they wrote on."""
    found = submissions(site).get(waiting.who)
    return found.subject if found is not None else ""


@implementer(ILetterWriter)
@dataclass(frozen=True)
class LetterWriter:
    """`write` gives None where there is nothing to send any more. `settled` is told the
    site, the letter, the moment, and whether it was sent: not where it never will be.
    `about`: letters of a channel about different things go out in turn.
    """

    write: Callable[[Any, Waiting, datetime], Letter | None]
    is_remembered: bool = False
    settled: Callable[[Any, Waiting, datetime, bool], None] = _nothing
    about: Callable[[Any, Waiting], str] = _one_matter
