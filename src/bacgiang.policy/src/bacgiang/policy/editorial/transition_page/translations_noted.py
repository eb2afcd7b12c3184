"""Before a withdrawal: what stands in other languages may go with it."""

from ..withdrawal.translations import public_translations
from ..workflow.parameters import Transition
from .noting import INotesBefore
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent
from zope.i18nmessageid import Message
from zope.interface import implementer


GOES_WITH_IT = _(
    "note_translation_withdrawn",
    default="“${title}” is this text in another language. Where the ground is a secret "
    "or personal data, it is withdrawn at once as well.",
)


@implementer(INotesBefore)
class TranslationsGoWithIt:
    """The ground is chosen on the same page."""

    def __init__(self, item: DexterityContent) -> None:
        self.item = item

    def notes(self, transition: Transition) -> Iterator[Message]:
        if transition is not Transition.WITHDRAW:
            return
        for one in public_translations(self.item):
            facts = {"title": one.Title() or one.getId()}
            yield Message(GOES_WITH_IT, mapping=facts)
