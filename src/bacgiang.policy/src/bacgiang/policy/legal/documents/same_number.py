"""Two records of one number, body and year with two days of issue: one may be wrong.

Numbers of old began anew each year, so that of two years nothing is said.
"""

from ...base.english.days import shown_day
from ...editorial.transition_page.noting import INotesBefore
from ...editorial.visibility.seen import may_see
from ...editorial.workflow.parameters import Transition
from .by_uid import record_with
from .identity_store import identity_store
from .official_document import OfficialDocument
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import replace
from zope.i18nmessageid import Message
from zope.interface import implementer


SAME_NUMBER = _(
    "remark_same_number",
    default="The register holds another ${number} of the same body, issued on ${date}, "
    "too. Compare the day of issue with the original.",
)


def same_number_remarks(document: OfficialDocument) -> Iterator[Message]:
    """One for each such record that whoever asks may see."""
    identity, day = document.identity, document.issue_date
    if identity.number is None or day is None:
        return
    undated = replace(identity, day=None)
    for uid in identity_store().named(identity):
        other = record_with(uid) if uid != document.UID() else None
        if other is None or not may_see(other) or other.issue_date == day:
            continue
        if other.issue_date.year == day.year and other.identity.may_be(undated):
            facts = {"number": document.number, "date": shown_day(other.issue_date)}
            yield Message(SAME_NUMBER, mapping=facts)


@implementer(INotesBefore)
class NotesBefore:
    """Told to whoever publishes."""

    def __init__(self, document: OfficialDocument) -> None:
        self._document = document

    def notes(self, transition: Transition) -> Iterator[Message]:
        if transition is Transition.PUBLISH:
            yield from same_number_remarks(self._document)
