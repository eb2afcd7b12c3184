"""Where the search page looks: the site it stands on, or the whole portal.

The Vietnamese portal is one tree. The English one has no registers of its own, since
these stand once (design, decision 3): its search looks into them as well.
"""

from ...base.sites import sites
from Acquisition import aq_chain
from Acquisition import aq_inner
from plone import api
from plone.app.multilingual.interfaces import ILanguageRootFolder as ILanguageRoot
from plone.dexterity.content import DexterityContent
from typing import Any


REGISTERS_ROOT = "vi"
REGISTERS = ("van-ban", "chi-dao-dieu-hanh", "du-thao", "thu-tuc", "mau-bieu")
UNITS = "to-chuc"
"""The register of units."""


def is_unit_site(context: DexterityContent) -> bool:
    return not sites().identity_of(context).is_main


def scope(context: DexterityContent, is_only_site: bool) -> dict[str, Any]:
    """Conditions to the catalog.

    What is a unit's own is all it is in charge of, its records in the registers too.
    """
    paths = _paths(context)
    conditions: dict[str, Any] = {"path": paths} if paths else {}
    if is_only_site and is_unit_site(context):
        conditions["unit_code"] = sites().unit_code_of(context)
    return conditions


def _paths(context: DexterityContent) -> list[str]:
    """Paths of the trees that make the portal in a language; none for all of it."""
    portal = api.portal.get()
    chain = aq_chain(aq_inner(context))
    root = next((one.getId() for one in chain if ILanguageRoot.providedBy(one)), "")
    base = "/".join(portal.getPhysicalPath())
    if not root or root == REGISTERS_ROOT:
        return [f"{base}/{root}"] if root else []
    registers = portal.get(REGISTERS_ROOT)
    names = (*REGISTERS, UNITS)
    known = [one for one in names if registers is not None and one in registers]
    return [f"{base}/{root}", *(f"{base}/{REGISTERS_ROOT}/{one}" for one in known)]
