"""What the law asks for and a record lacks, told to whoever hands it on or approves."""

from ...editorial.transition_page.noting import INotesBefore
from ...editorial.workflow.parameters import Transition
from ..procedure.conversion import record_of
from ..record.missing import missing
from .missing_words import MISSING
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer


TOLD_BEFORE = (Transition.SUBMIT, Transition.APPROVE)


@implementer(INotesBefore)
class LackingBefore:
    """Hinders nothing: a record may be published before all of it is known."""

    def __init__(self, procedure: DexterityContent) -> None:
        self._procedure = procedure

    def notes(self, transition: Transition) -> Iterator[Message]:
        if transition not in TOLD_BEFORE:
            return
        lacks = [
            translate(MISSING[one.code], context=getRequest())
            for one in missing(record_of(self._procedure))
        ]
        if lacks:
            yield _(
                "note_procedure_lacks",
                default="The record lacks what the law asks for: ${what}.",
                mapping={"what": ", ".join(lacks)},
            )
