"""Clean and measure content as it is created, added and changed, however it came."""

from ....base.own_changes import is_own_change
from ....base.policy_sites import on_policy_sites
from ....base.refusal import RefusedInput
from .addresses import complete_addresses
from .addresses import wrong_addresses
from .addresses import wrong_contact
from .content import clean_content
from .lengths import too_long
from .recurrence import wrong_recurrence
from Acquisition import aq_base
from plone.dexterity.interfaces import IDexterityContent
from zope.interface.interfaces import IObjectEvent
from zope.lifecycleevent.interfaces import IObjectMovedEvent


def clean_stored_texts(obj: IDexterityContent) -> tuple[str, ...]:
    """Clean an object's texts; names of the fields that changed.

    Raises RefusedInput where title, summary or short name is too long, a link of
    the object leads to no public address, or its contact to no mailbox.
    """
    own = aq_base(obj)
    changed = (*clean_content(obj), *complete_addresses(own))
    reasons = (
        *too_long(own),
        *wrong_addresses(own),
        *wrong_contact(own),
        *wrong_recurrence(own),
    )
    if reasons:
        raise RefusedInput(*reasons)
    return changed


@on_policy_sites
def clean(obj: IDexterityContent, event: IObjectEvent) -> None:
    """When it is created (before its title makes a short name), added or changed."""
    if is_own_change(event):
        clean_stored_texts(obj)


@on_policy_sites
def check_renamed(obj: IDexterityContent, event: IObjectMovedEvent) -> None:
    reasons = tuple(too_long(aq_base(obj)))
    if reasons:
        raise RefusedInput(*reasons)
