"""The standard answers of each unit."""

from ...base.acts.recording import record_act
from ...base.refusal import Refused
from ...base.stores.site_store import SiteStore
from ...citizen.board_refusals import NOT_YOURS
from ...citizen.handling.seen import may
from ...citizen.standard_answers import StandardStore
from ...units.sites.belonging import unit_code_of
from ..act_kinds import PETITION_STANDARD
from ..handling.recording import readable
from ..handling.seen import HANDLE
from plone.dexterity.content import DexterityContent


standard_store = SiteStore("bacgiang.policy.petitions.standard", StandardStore)


def keep(place: DexterityContent, title: str, words: str) -> None:
    """Raises Refused."""
    unit = _unit(place)
    standard_store().add(unit, title, readable(words))
    record_act(PETITION_STANDARD, unit=unit, details={"outcome": "added"})


def remove(place: DexterityContent, key: str) -> None:
    """Of the unit's own; what is gone already stays so. Raises Refused."""
    unit = _unit(place)
    if standard_store().remove(unit, key):
        record_act(PETITION_STANDARD, unit=unit, details={"outcome": "removed"})


def _unit(place: DexterityContent) -> str:
    if not may(HANDLE, place):
        raise Refused(NOT_YOURS)
    return unit_code_of(place)
