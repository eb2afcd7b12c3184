"""Sites stand where they are, and a closed one takes in nothing new.

Working copies are the exception: what is published there can still be corrected.
"""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ..laid_out import ILaidOut
from ..register.changes import unit_stays
from ..register.reasons import STAYS_IN_REGISTER
from ..register.unit import IUnit
from .closed import stands_on_closed_site
from .reasons import LANGUAGE_STAYS
from .reasons import PLACE_STAYS
from .reasons import SITE_CLOSED
from .reasons import SITE_STAYS
from .section import ISection
from .unit_site import IUnitSite
from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from OFS.interfaces import IObjectWillBeMovedEvent
from OFS.interfaces import IObjectWillBeRemovedEvent
from plone import api
from plone.app.iterate.interfaces import IBeforeCheckoutEvent
from plone.app.multilingual.interfaces import ILanguageRootFolder
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest


CHECKING_OUT = "bacgiang.policy.checking_out"
MANAGE_UNITS = "bacgiang.policy: Manage units"


def note_checkout(item: DexterityContent, event: IBeforeCheckoutEvent) -> None:
    """Remember, for this request, where a working copy is about to appear."""
    request = getRequest()
    if request is not None:
        section = aq_base(aq_parent(aq_inner(item)))
        IAnnotations(request)[CHECKING_OUT] = (section, item.getId())


def _is_working_copy(name: str, folder: DexterityContent) -> bool:
    request = getRequest()
    if request is None:
        return False
    section, item = IAnnotations(request).get(CHECKING_OUT, (None, ""))
    return section is aq_base(folder) and name.startswith(f"working_copy_of_{item}")


def refuse_on_closed_site(
    obj: IDexterityContent, event: IObjectWillBeMovedEvent
) -> None:
    """Nothing is added or moved to a closed site, whatever way it comes.

    What an item holds (pictures, files) is part of correcting it.
    """
    folder = event.newParent
    comes = folder is not None and folder is not event.oldParent
    if event.object is not obj or not comes:
        return
    of_the_site = ISection.providedBy(folder) or IUnitSite.providedBy(folder)
    if not of_the_site or not stands_on_closed_site(folder):
        return
    if not _is_working_copy(event.newName, folder):
        raise RefusedInput(SITE_CLOSED)


def site_will_go(site: IUnitSite, event: IObjectWillBeRemovedEvent) -> None:
    """A site, which holds published content, is never deleted."""
    if event.object is site:
        raise RefusedInput(SITE_STAYS)


def language_stays(root: ILanguageRootFolder, event: IObjectWillBeMovedEvent) -> None:
    """The portal in a language is neither moved, renamed nor deleted."""
    if event.object is root and event.oldParent is not None:
        raise RefusedInput(LANGUAGE_STAYS)


def section_will_go(section: ISection, event: IObjectWillBeRemovedEvent) -> None:
    """Sections go only by whoever manages units, and only when they hold nothing."""
    if event.object is section and place_stays(section):
        raise RefusedInput(SITE_STAYS)


def keep_laid_out(place: ILaidOut, event: IObjectWillBeMovedEvent) -> None:
    """Registers and their parts are neither moved, renamed nor deleted, by anybody."""
    if event.object is place and event.oldParent is not None:
        raise RefusedInput(PLACE_STAYS)


def deletion_refused(place: DexterityContent) -> Refusal | None:
    """Why this person cannot delete a unit, its site, or what sites are laid out with.

    Of an item, None: its workflow says who deletes it.
    """
    if ILaidOut.providedBy(place):
        return PLACE_STAYS
    if IUnit.providedBy(place):
        return STAYS_IN_REGISTER if unit_stays(place) else None
    return SITE_STAYS if place_stays(place) else None


def place_stays(place: DexterityContent) -> bool:
    """Whether this person cannot delete what is a site or a section of one."""
    if ISection.providedBy(place):
        manages = api.user.has_permission(MANAGE_UNITS, obj=place)
        return not manages or len(place) > 0
    return bool(IUnitSite.providedBy(place))
