"""Make a working copy of words alone, and write them back.

Whether a copy may be made, and may be merged, was asked before (``working_copy``).
"""

from ...units.life_cycle.in_charge import board_in_charge
from ...units.owning import apply_owner
from ...units.owning import IOwnedRecord
from ...units.published_words import IPublishedWords
from ...units.register.unit import IUnit
from ..working_copy.acting import by_the_rules
from ..working_copy.rules import check_out_refuses
from copy import deepcopy
from plone import api
from plone.app.iterate.containers import ParentFolderLocator
from plone.app.iterate.dexterity.copier import ContentCopier
from plone.app.iterate.interfaces import ICheckoutEvent
from plone.app.iterate.lock import unlockContext
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from typing import Any
from zope.i18n import translate


class WordsCopier(ContentCopier):
    """Between a unit or section and the copy of its words, either way."""

    def _copyBaseline(self, container: Any) -> Any:  # noqa: N802
        place = self.context
        copy = createContent(
            place.words_type,
            id=f"working_copy_of_{place.getId()}",
            title=_title_of_copy(place),
            language=place.Language(),
        )
        write_words(place, copy)
        with by_the_rules():
            copy = addContentToContainer(container, copy, checkConstraints=False)
            if IOwnedRecord.providedBy(copy):
                copy.owner_unit = board_in_charge(place.code)
                apply_owner(copy)
                copy.reindexObject()
        return copy

    def _replaceBaseline(self, baseline: Any) -> Any:  # noqa: N802
        write_words(self.context, baseline)
        baseline.reindexObject()
        self.context.aq_parent._delObject(self.context.getId())
        return baseline

    def _reassembleWorkingCopy(  # noqa: N802
        self, new_baseline: Any, baseline: Any
    ) -> Any:
        """State and history of the place are not those of an item."""
        return new_baseline


def _title_of_copy(place: Any) -> str:
    """What a section is called is one of its words; a unit's name is not."""
    if "title" in place.words:
        return str(place.title)
    kind = api.portal.get_tool("portal_types")[place.words_type].title
    told = translate(kind, domain="bacgiang", target_language=place.Language())
    return f"{told}: {place.title}"


def write_words(source: Any, target: Any) -> None:
    for name in source.words:
        setattr(target, name, deepcopy(getattr(source, name, None)))


class PlaceOfCopy(ParentFolderLocator):
    """A unit takes the copy in, so that the register lists units; a section stands
    beside it. Whether or not one may add there.
    """

    @property
    def available(self) -> bool:
        return check_out_refuses(self.context) is None

    def __call__(self) -> Any:
        is_unit = IUnit.providedBy(self.context)
        return self.context if is_unit else self.context.aq_inner.aq_parent


def leave_open(event: ICheckoutEvent) -> None:
    """The words are copied, not the place: its arrangement may go on changing."""
    if IPublishedWords.providedBy(event.object):
        unlockContext(event.object)
