"""An item has the language of the place it stands in, whatever is chosen (14.2).

In another one it would leave its group of translations, and readers find no way from
one to the other; a copy that is merged would bring that about in no act.
"""

from ..base.policy_sites import on_policy_sites
from .items import IEditorialItem
from Acquisition import aq_parent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


@on_policy_sites
def keep_language(item: IEditorialItem, event: IObjectModifiedEvent) -> None:
    """What programs and Plone's own forms set."""
    language = getattr(aq_parent(item), "language", "")
    if language and item.language != language:
        item.language = language
