"""The decision that a procedure or form comes from, told to whoever hands it on."""

from ...editorial.transition_page.noting import INotesBefore
from ...editorial.workflow.parameters import Transition
from ..procedure.conversion import decision_of
from ..procedure_page.in_words import InWords
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent
from zope.globalrequest import getRequest
from zope.i18nmessageid import Message
from zope.interface import implementer


TOLD_BEFORE = (Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)


@implementer(INotesBefore)
class DecisionBefore:
    """What is official in it: kind, number, issuer and days."""

    def __init__(self, record: DexterityContent) -> None:
        self._record = record

    def notes(self, transition: Transition) -> Iterator[Message]:
        decision = decision_of(self._record)
        if transition in TOLD_BEFORE and decision is not None:
            yield _(
                "note_procedure_decision",
                default="Compare with the decision: ${decision}.",
                mapping={"decision": InWords(getRequest()).decision(decision)},
            )
