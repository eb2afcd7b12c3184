"""Going back to an earlier version is a change of the text like any other.

CMFEditions tells nobody: the text would be another one without an act, and whoever
brought it back could approve it (design, decision 5).
"""

from plone.dexterity.content import DexterityContent
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


def revert_and_tell(
    self: Any,
    obj: DexterityContent,
    selector: Any = None,
    countPurged: bool = True,  # noqa: N803
) -> None:
    # No docstring: nobody calls it by its address.
    self._old_revert(obj, selector, countPurged)
    notify(ObjectModifiedEvent(obj))
