"""The working copy of a record in a register that its unit does not run; and what is
copied of a working copy.

A unit has its levels on its records, and none on the register they stand in. Whether a
copy may be made was asked before (``rules.check_out_refuses``).
"""

from ...units.owning import apply_owner
from .acting import by_the_rules
from .rules import check_out_refuses
from plone.app.iterate.containers import ParentFolderLocator
from plone.app.iterate.dexterity.copier import ContentCopier
from plone.app.iterate.dexterity.copier import FolderishContentCopier
from plone.app.iterate.interfaces import IWorkingCopy
from plone.dexterity.interfaces import IDexterityContainer
from typing import Any
from zope.interface import noLongerProvides
from zope.lifecycleevent.interfaces import IObjectCopiedEvent


class _ByTheRules:
    def _copyBaseline(self, container: Any) -> Any:  # noqa: N802
        with by_the_rules():
            copy = super()._copyBaseline(container)  # type: ignore[misc]
            if apply_owner(copy):
                copy.reindexObjectSecurity()
        return copy


class _CopierOfItem(_ByTheRules, FolderishContentCopier):
    """Makes the copy field by field, as of a container.

    Pasted it would come as a whole, not marked as a copy yet: a second record with the
    number of the first.
    """

    _replaceBaseline = ContentCopier._replaceBaseline  # noqa: N815


class _CopierOfContainer(_ByTheRules, FolderishContentCopier):
    pass


def record_copier(record: Any) -> ContentCopier:
    """Plone's copier for what the record is, a container or not."""
    is_container = IDexterityContainer.providedBy(record)
    return (_CopierOfContainer if is_container else _CopierOfItem)(record)


class BesideTheRecord(ParentFolderLocator):
    """The copy stands in the register, whether or not one may add there."""

    @property
    def available(self) -> bool:
        return check_out_refuses(self.context) is None


def become_a_text_of_its_own(copy: Any, event: IObjectCopiedEvent) -> None:
    """What is copied of a working copy changes nothing that is published: it is a draft
    to all rules, and is closed with what it was made from.
    """
    noLongerProvides(copy, IWorkingCopy)
