"""Before a working copy goes on: files it drops to which something still links."""

from ..held.gathering import named_by
from ..held.gathering import used_by_another
from ..withdrawal.closing import is_closed
from ..workflow.parameters import Transition
from ..working_copy.parts import dropped_parts
from ..working_copy.rules import baseline_of
from .noting import INotesBefore
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from zope.i18nmessageid import Message
from zope.interface import implementer


GOES_ON = (Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
IN_OWN_TEXT = _(
    "note_dropped_own_text",
    default="“${title}” is deleted with this version, but its text still links to it "
    "or shows it: take the link out, or put the file back.",
)
ELSEWHERE = _(
    "note_dropped_elsewhere",
    default="“${title}” is deleted with this version, but other pages link to it: "
    "their links will lead nowhere.",
)


@implementer(INotesBefore)
class DroppedParts:
    """A warning: whoever publishes may mean it."""

    def __init__(self, item: DexterityContent) -> None:
        self.item = item

    def notes(self, transition: Transition) -> Iterator[Message]:
        baseline = baseline_of(self.item)
        if baseline is None or transition not in GOES_ON:
            return
        named = named_by(self.item)
        for part, copies in dropped_parts(self.item, baseline):
            if is_closed(part):
                continue
            facts = {"title": part.Title() or part.getId()}
            if named & {IUUID(part), *copies}:
                yield Message(IN_OWN_TEXT, mapping=facts)
            elif used_by_another(part, baseline):
                yield Message(ELSEWHERE, mapping=facts)
