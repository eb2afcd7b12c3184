"""What a form leaves out, nobody changes by another way: bulk acts, API or script.

Fields with a permission of their own are for whoever has it; tags and language of a
public place, its rights and whose it is are read, and told to programs, at once.
"""

from ...base.acts.actor import current_actor
from ...base.acts.actor import SYSTEM
from ...base.manages_portal import manages_portal
from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ..acts.before import changed_attributes
from ..acts.before import changed_fields
from ..acts.structure import is_structure
from ..acts.subscribers import changes_text
from ..forms.plan import ADMINISTRATORS
from ..forms.plan import NOBODYS
from ..items import IEditorialItem
from ..working_copy.merging import is_merging
from ..working_copy.rules import words_are_public
from AccessControl.security import checkPermission
from Acquisition import aq_base
from bacgiang.policy import _
from collections.abc import Iterator
from plone.autoform.interfaces import WRITE_PERMISSIONS_KEY
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContainer
from plone.dexterity.utils import iterSchemata
from plone.supermodel.utils import mergedTaggedValueDict
from Products.CMFPlone.interfaces import IPloneSiteRoot
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


# Attribute of the place, name of the field that shows it.
TOLD_AT_ONCE = {
    **{one: one for one in ("language", "rights", "creators", "contributors")},
    "subject": "subjects",
    "effective_date": "effective",
    "expiration_date": "expires",
}
NOT_YOURS = Refusal(
    "not_your_field",
    _(
        "refusal_place_field_not_yours",
        default="Only whoever manages the portal or its register of units changes "
        "this.",
    ),
)


def leaves_tags_alone(place: DexterityContent) -> bool:
    """Whether whoever acts may not change tags and language of the place, and the like:
    of the portal itself, too.
    """
    return _is_place(place) and words_are_public(place) and not manages_portal()


def _is_place(place: DexterityContent) -> bool:
    return is_structure(place) or IPloneSiteRoot.providedBy(place)


@on_policy_sites
def refuse_fields(place: IDexterityContainer, event: IObjectModifiedEvent) -> None:
    """Raise RefusedInput with each field that would change and is not theirs; that
    versions are kept is nobody's (4.2a).
    """
    if event.object is not place or not _is_place(place) or not changes_text(event):
        return
    if is_merging() or current_actor() == SYSTEM:
        return
    RefusedInput.raise_for(*(NOT_YOURS.at(name) for name in sorted(_wrong(place))))


@on_policy_sites
def refuse_item_fields(item: IEditorialItem, event: IObjectModifiedEvent) -> None:
    """The same of an item's fields that its form leaves to administrators."""
    if not event.descriptions or current_actor() == SYSTEM or is_merging():
        return
    names = NOBODYS if manages_portal() else NOBODYS | ADMINISTRATORS
    wrong = sorted(changed_attributes(item, names))
    RefusedInput.raise_for(*(NOT_YOURS.at(name) for name in wrong))


def _wrong(place: DexterityContent) -> Iterator[str]:
    for name in changed_fields(place).keys() & NOBODYS:
        # What was never said is that they are kept.
        if not getattr(aq_base(place), name):
            yield name
    permissions: dict[str, str] = {}
    for schema in iterSchemata(place):
        permissions |= mergedTaggedValueDict(schema, WRITE_PERMISSIONS_KEY)
    if permissions:
        for name in changed_fields(place).keys() & permissions.keys():
            if not checkPermission(permissions[name], place):
                yield name
    if leaves_tags_alone(place):
        for name in _told_at_once(place):
            yield TOLD_AT_ONCE[name]


def _told_at_once(place: DexterityContent) -> set[str]:
    """What of it would change."""
    changed = changed_attributes(place, TOLD_AT_ONCE)
    if place.creators == (current_actor(),):
        # Plone enters whoever is the first to change what names nobody, as places do
        # that the portal laid out.
        changed.discard("creators")
    return changed
