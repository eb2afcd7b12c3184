"""What of a package may come, whoever signed it."""

from ...editorial.acts.store import act_store
from ...editorial.deleted.store import deleted_store
from ...editorial.items import IEditorialItem
from ...editorial.workflow.parameters import State
from ...units.register.unit import IUnit
from ...units.sites.section import ISection
from ...units.sites.unit_site import IUnitSite
from plone import api
from plone.app.multilingual.interfaces import ILanguageRootFolder
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from uuid import UUID


DECIDED = frozenset({State.PUBLISHED, State.WITHDRAWN})


def is_free(uid: str) -> bool:
    """Whether nothing here has a part's identity. Raises ValueError for none."""
    if UUID(uid).hex != uid:
        raise ValueError(uid)
    is_there = uuidToObject(uid, unrestricted=True) is not None
    return not is_there and deleted_store().get(uid) is None


def may_stand_in(place: DexterityContent, made: DexterityContent) -> bool:
    """Whether a place takes it; units and sites, with their hosts, boards and groups,
    are opened by their life cycle alone.
    """
    if IUnit.providedBy(made) or IUnitSite.providedBy(made):
        return False
    if ISection.providedBy(made) and ILanguageRootFolder.providedBy(place):
        # No type says what stands there.
        return True
    information = api.portal.get_tool("portal_types").getTypeInfo(place)
    return bool(information.allowType(made.portal_type))


def state_for(item: DexterityContent, said: str) -> str:
    """In what state it comes back; "" for what has none.

    What this portal did to it last goes before what a package of an earlier day says.
    Nobody's review comes with it: what waited for one, or for its publication, begins
    as a draft.
    """
    if not said or not IEditorialItem.providedBy(item):
        return said
    done = [act.state_after for act in act_store().of_item(IUUID(item))]
    state = next((one for one in reversed(done) if one), said)
    return state if state in DECIDED else State.DRAFT.value
