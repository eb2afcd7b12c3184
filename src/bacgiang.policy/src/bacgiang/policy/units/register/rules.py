"""What code, host and parent a unit of the register may have, and why not.

Form fields, pages, the API and scripts all ask here. Each rule returns every reason;
empty when the value may be kept. What may be done to a unit, `life_cycle/refusing.py`
says.
"""

from ...base.manages_portal import manages_portal
from ...base.refusal import Refusal
from ..levels import OVERSEERS_GROUP
from ..levels import WITHOUT_BOARD
from . import reasons
from .directory import Directory
from .host_settings import is_below_ours
from .host_settings import main_host
from .hosted import hosted_parts
from plone import api
from plone.base.utils import check_id
from plone.dexterity.content import DexterityContent


OFFICES = WITHOUT_BOARD | {OVERSEERS_GROUP}


def why_not_code(
    units: Directory, code: str, register: DexterityContent
) -> tuple[Refusal, ...]:
    """Against giving a new unit of the register this code.

    Plone keeps some names for itself: a unit would get another id. Offices that are no
    units have theirs among those to whom tasks come: a unit would be taken for one.
    """
    taken = units.get(code)
    if taken is not None:
        return (reasons.DUPLICATE_CODE.at("code", code=code, name=taken.name),)
    is_reserved = code in OFFICES or (
        code not in register
        and check_id(register, code, required=1, contained_by=register)
    )
    return (reasons.RESERVED_CODE.at("code", code=code),) if is_reserved else ()


def why_not_host(
    units: Directory, code: str | None, host: str | None, but: str = ""
) -> tuple[Refusal, ...]:
    """Against giving the unit `code` (None: a new one) this host name; hosts that the
    utility `but` tells of left out (`hosted_parts`).
    """
    if not host:
        return ()
    owner = units.with_host(host)
    if owner is not None and owner.code != code:
        return (reasons.DUPLICATE_HOST.at("host", host=host, name=owner.name),)
    if owner is None and host == main_host():
        return (reasons.MAIN_HOST.at("host", host=host),)
    is_new = owner is None or owner.host != host
    parts = hosted_parts(api.portal.get(), but)
    part = next((one for one in parts if one.host == host), None) if is_new else None
    if part is not None:
        name = "/".join((part.paths or part.former)["vi"])
        return (reasons.DUPLICATE_HOST.at("host", host=host, name=name),)
    if is_new and not (is_below_ours(host) or manages_portal()):
        return (reasons.FOREIGN_HOST.at("host", host=host),)
    return ()


def why_not_parent(
    units: Directory, code: str | None, parent: str | None
) -> tuple[Refusal, ...]:
    """Against placing the unit `code` (None: a new one) below `parent`."""
    if not parent:
        return ()
    found = why_not_standing(units, parent, "parent")
    if not found and code in {one.code for one in units.line_of(parent)}:
        return (reasons.CYCLE.at("parent", name=units.entries[parent].name),)
    return found


def why_not_standing(units: Directory, code: str, field: str) -> tuple[Refusal, ...]:
    """Against naming the unit `code` in a field: it is unknown, or has ended."""
    unit = units.get(code)
    if unit is None:
        return (reasons.UNKNOWN_UNIT.at(field, code=code),)
    return () if unit.exists else (reasons.UNIT_CLOSED.at(field, name=unit.name),)
