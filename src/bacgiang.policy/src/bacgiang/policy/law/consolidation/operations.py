"""What is to be done to a text, what was done, and what could not be done."""

from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Provision
from dataclasses import dataclass
from datetime import date
from enum import Enum


class OperationKind(Enum):
    """Kinds of operations. ``UNREAD``: an order that was not understood;
    ``END_REPLACED``: a provision ends, since another document came in its place.
    """

    REPLACE = "replace"
    INSERT = "insert"
    REPEAL = "repeal"
    END_REPLACED = "end-replaced"
    REPLACE_WORDS = "replace-words"
    INSERT_WORDS = "insert-words"
    DELETE_WORDS = "delete-words"
    REPLACE_HEADING = "replace-heading"
    REPLACE_INTRO = "replace-intro"
    REPLACE_ATTACHMENT = "replace-attachment"
    UNREAD = "unread"


ENDING = frozenset({OperationKind.REPEAL, OperationKind.END_REPLACED})
"""Kinds that leave the number of a provision alone."""


class Throughout(Enum):
    """Where in a document words are meant: all that it says, or what is attached, too.

    Whether ``DOCUMENT`` means what is attached is not said.
    """

    DOCUMENT = "document"
    WITH_ATTACHED = "with-attached"


class Obstacle(Enum):
    """Why an operation changed nothing."""

    NOT_READ = "not-read"
    NOT_CONFIRMED = "not-confirmed"
    NOT_RECORDED = "not-recorded"
    NO_TEXT = "no-text"
    NO_DAY = "no-day"
    ENDED = "ended"
    NEVER_BEGAN = "never-began"
    SUSPENDED = "suspended"
    NO_PROVISION = "no-provision"
    SEVERAL_PROVISIONS = "several-provisions"
    ALREADY_THERE = "already-there"
    ALREADY_REPEALED = "already-repealed"
    NO_PLACE = "no-place"
    WORDS_NOT_FOUND = "words-not-found"
    WORDS_SEVERAL_TIMES = "words-several-times"
    TOO_MUCH = "too-much"


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing to be done to one provision of a text.

    ``source`` is the eId of the provision that orders it, ``passage`` its words.
    ``document`` is the document it is done to, None where the order names none.
    ``target`` is the provision, None for an unread one. ``wording`` is the new
    provision, without identity; ``anchor`` the provision it follows. ``words`` are to
    be found, ``new`` is what is put in their place, after them or (``before``) before.
    ``eid`` is the provision of the text itself, where a person has named it.
    ``throughout``: words are meant wherever they stand, and no ``target`` is named.
    ``part``: those of a part of it alone (``HEADING``).
    """

    kind: OperationKind
    source: str
    passage: str
    document: DocumentReference | None = None
    target: CitedProvision | None = None
    wording: Provision | None = None
    anchor: CitedProvision | None = None
    words: str = ""
    new: str = ""
    before: bool = False
    attachment: Attachment | None = None
    eid: str = ""
    throughout: Throughout | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class DatedOperation:
    """An operation, the document that orders it, and its first day (None: not known).

    ``rank`` orders the operations of one day and document, as its text does. An
    ``obstacle`` that stands beforehand keeps it from being applied. ``amended`` is
    what gave the order its present words, where another document has amended it.
    ``named`` are the provisions (eIds, or endings of them) that a person has confirmed
    to be changed by it, where that is known.
    """

    operation: Operation
    by: DocumentIdentity
    day: date | None
    rank: int = 0
    obstacle: Obstacle | None = None
    amended: "DatedOperation | None" = None
    named: tuple[str, ...] = ()

    @property
    def since(self) -> date | None:
        """First day on which the text reads as this operation makes it."""
        later = self.amended.since if self.amended else None
        return max(self.day, later) if self.day and later else self.day


@dataclass(frozen=True, slots=True)
class Change:
    """What was done to the provision ``eid``."""

    eid: str
    dated: DatedOperation


@dataclass(frozen=True, slots=True)
class NotApplied:
    """What was not done, and why."""

    dated: DatedOperation
    obstacle: Obstacle


@dataclass(frozen=True, slots=True)
class Consolidation:
    """A text on a day, the changes in the order in which they were made."""

    text: LegalText
    changes: tuple[Change, ...] = ()
    not_applied: tuple[NotApplied, ...] = ()
