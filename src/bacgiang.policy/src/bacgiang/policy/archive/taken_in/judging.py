"""What of a package may come, whoever signed it."""

from ...base.json_text import parse_json
from ...base.refusal import Refused
from ...editorial.acts.changers import has_ground_for_what_is_there
from ...editorial.acts.recording import answering_unit
from ...editorial.acts.store import act_store
from ...editorial.deleted.rules import NOT_TAKEN_THERE
from ...editorial.deleted.store import deleted_store
from ...editorial.items import IEditorialItem
from ...editorial.secrecy.words_marked import is_marked
from ...editorial.workflow.parameters import State
from ...editorial.workflow.statement_rules import secrecy_refusal
from ...units.register.unit import IUnit
from ...units.sites.section import ISection
from ...units.sites.unit_site import IUnitSite
from ..contents.state import fields_of
from collections.abc import Iterator
from collections.abc import Mapping
from plone import api
from plone.app.multilingual.interfaces import ILanguageRootFolder
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from uuid import UUID
from z3c.relationfield.interfaces import IRelation
from zope.interface import Invalid


NOT_JUDGED = (LookupError, TypeError, ValueError)
"""What rules of fields raise of values they were not written for."""
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


def refuse_others(item: DexterityContent, unit: str) -> None:
    """Raise Refused where it is not of the unit whose package it is."""
    if answering_unit(item) != unit:
        raise Refused(NOT_TAKEN_THERE)


def refuse_secret(item: DexterityContent, files: Mapping[str, bytes]) -> None:
    """Raise Refused where marks of secrecy stand in what comes to the public with it as
    it is: versions beside an item, and all of what has no steps of its own. An item
    with marks begins as a draft (`state_for`).
    """
    if has_ground_for_what_is_there(item):
        return
    kept = (parse_json(files[path]) for path in files if _is_public_record(path))
    found = None if IEditorialItem.providedBy(item) else secrecy_refusal(item)
    if found is not None:
        raise Refused(found)
    if any(is_marked(one) for said in kept for one in _strings(said)):
        raise ValueError("a mark of secrecy in records/versions")


def _is_public_record(path: str) -> bool:
    return path.startswith("records/versions/") and path.endswith(".json")


def _strings(said: Any) -> Iterator[str]:
    if isinstance(said, str):
        yield said
    elif isinstance(said, dict | list):
        for one in said.values() if isinstance(said, dict) else said:
            yield from _strings(one)


def is_sound(item: DexterityContent) -> bool:
    """Whether its fields hold what a form would let in, by their bounds and choices of
    today: pages of others are drawn of what is public, too.
    """
    for _path, field, kept in fields_of(item):
        value = getattr(kept, field.__name__, None)
        if value is None or IRelation.providedBy(field):
            continue
        try:
            field.bind(item).validate(value)
        except (Invalid, *NOT_JUDGED):
            return False
    return True


def refuse_unsound(item: DexterityContent) -> None:
    """Raise ValueError where it is public as it comes; an item begins as a draft."""
    if not (IEditorialItem.providedBy(item) or is_sound(item)):
        raise ValueError("a field has a value that it cannot have")


def state_for(item: DexterityContent, said: str) -> str:
    """In what state it comes back; "" for what has none.

    What this portal did to it last goes before what a package of an earlier day says.
    Nobody's review comes with it: what waited for one, or for its publication, begins
    as a draft; so does what has a mark of secrecy that no head has let pass here, and
    what no form would let in.
    """
    if not said or not IEditorialItem.providedBy(item):
        return said
    done = [act.state_after for act in act_store().of_item(IUUID(item))]
    state = next((one for one in reversed(done) if one), said)
    if state not in DECIDED or _stops(item) or not is_sound(item):
        return State.DRAFT.value
    return state


def _stops(item: DexterityContent) -> bool:
    return not has_ground_for_what_is_there(item) and secrecy_refusal(item) is not None
