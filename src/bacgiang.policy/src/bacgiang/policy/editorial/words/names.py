"""What sites, registers and the like are called is nobody's to change alone (4.2a).

Their title and summary, at the root the text, too, are public at once, and have no
working copy. A site is called as its unit is in the register; everything else is for
who manages the portal.
"""

from ...base.acts.actor import current_actor
from ...base.acts.actor import SYSTEM
from ...base.manages_portal import manages_portal
from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ...interfaces import IPolicyLayer
from ...units.published_words import IHoldsWords
from ...units.register.lookup import get_unit
from ...units.sites.unit_site import UnitSite
from ..acts.before import changed_fields
from ..acts.subscribers import changes_text
from ..forms.extending import base_name
from ..items import IEditorialItem
from ..items import IPartOfItem
from ..working_copy.rules import words_are_public
from .guarding import show_some_fields_first
from .permitted import leaves_tags_alone
from .permitted import TOLD_AT_ONCE
from bacgiang.policy import _
from plone.dexterity.browser.edit import DefaultEditForm
from plone.dexterity.interfaces import IDexterityContainer
from plone.z3cform.fieldsets.extensible import FormExtender
from plone.z3cform.fieldsets.interfaces import IFormExtender
from zope.component import adapter
from zope.interface import implementer
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


NAMES = frozenset({"title", "description", "text"})
NOT_ALONE = (IHoldsWords, IEditorialItem, IPartOfItem)
"""What has rules of its own: it changes by the workflow."""

BY_MANAGERS = Refusal(
    "name_by_managers",
    _(
        "refusal_name_by_managers",
        default="What a site or register is called is public at once: a site is called "
        "as its unit is in the register of units, and whoever manages the portal "
        "changes everything else.",
    ),
)


def is_named_by_managers(place: IDexterityContainer) -> bool:
    """Whether whoever acts leaves title and summary of the place alone."""
    if any(one.providedBy(place) for one in NOT_ALONE) or not words_are_public(place):
        return False
    return not manages_portal()


@on_policy_sites
def refuse_names(place: IDexterityContainer, event: IObjectModifiedEvent) -> None:
    """Raise RefusedInput with each of them that would change."""
    if not changes_text(event) or current_actor() == SYSTEM:
        return
    if event.object is not place or not is_named_by_managers(place):
        return
    changed = NAMES & changed_fields(place).keys()
    if _is_called_as_its_unit(place):
        changed -= {"title"}
    RefusedInput.raise_for(*(BY_MANAGERS.at(name) for name in sorted(changed)))


def _is_called_as_its_unit(place: IDexterityContainer) -> bool:
    unit = get_unit(place.unit) if isinstance(place, UnitSite) else None
    return unit is not None and place.title == unit.name_in(place.language)


@implementer(IFormExtender)
@adapter(IDexterityContainer, IPolicyLayer, DefaultEditForm)
class WithoutNames(FormExtender):
    """The form of such a place shows what may change there."""

    order = 900

    def update(self) -> None:
        left_out: set[str] = set()
        if is_named_by_managers(self.context):
            left_out |= NAMES
        if leaves_tags_alone(self.context):
            left_out |= {*TOLD_AT_ONCE.values()}
        if not left_out:
            return
        for part in (self.form, *self.form.groups):
            theirs = [one for one in part.fields if base_name(one) in left_out]
            part.fields = part.fields.omit(*theirs)
        show_some_fields_first(self.form)
