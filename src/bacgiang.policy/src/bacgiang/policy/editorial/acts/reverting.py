"""Going back to an earlier version is a change of the text like any other.

CMFEditions tells nobody: the text would be another one without an act, and whoever
brought it back could approve it (design, decision 5).
"""

from plone.dexterity.content import DexterityContent
from Products.CMFEditions.interfaces.IArchivist import ArchivistError
from typing import Any
from zExceptions import NotFound
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


def revert_and_tell(
    self: Any,
    obj: DexterityContent,
    selector: Any = None,
    countPurged: bool = True,  # noqa: N803
) -> None:
    # No docstring: nobody calls it by its address.
    try:
        self._old_revert(obj, selector, countPurged)
    except ArchivistError:
        # There is no such version.
        raise NotFound(str(selector)) from None
    notify(ObjectModifiedEvent(obj))
