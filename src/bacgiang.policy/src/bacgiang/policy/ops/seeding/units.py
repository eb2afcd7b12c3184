"""The unit register out of the seed."""

from ...base.seed_files import host_here
from ...units.life_cycle.service_answers import CONTACT
from ...units.sites.listings import Listing
from .plans import plans_for
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from Products.CMFPlone.Portal import PloneSite
from typing import Any


def create_register(site: PloneSite) -> Any:
    """The register, `/vi/to-chuc`."""
    root = site["vi"]
    plan = next(
        p for p in plans_for("main_site", "vi") if p.listing is Listing.ORGANISATION
    )
    if plan.identifier not in root:
        register = createContent(
            "UnitRegister",
            id=plan.identifier,
            title=plan.title,
            description=plan.description,
            language="vi",
        )
        register = addContentToContainer(root, register, checkConstraints=False)
    return root[plan.identifier]


def create_units(register: DexterityContent, rows: list[dict[str, Any]]) -> None:
    """One Unit a row; a unit that is there already is left as it is."""
    for row in rows:
        if row["code"] not in register:
            unit = createContent("Unit", **_fields(row))
            unit = addContentToContainer(register, unit, checkConstraints=False)
            # Words that somebody brings along wait for approval; set-up is nobody's.
            for name, value in _words(row).items():
                setattr(unit, name, value)
            unit.reindexObject()


def _fields(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": row["code"],
        "code": row["code"],
        "title": row["name"]["vi"],
        "title_en": row["name"]["en"],
        "short_name": row["short_name"]["vi"],
        "kind": row["kind"],
        "host": host_here(row["host"]),
        "parent_unit": row["parent"],
        "order": row["order"],
        "update_frequency": row["update_frequency"],
        "valid_from": row.get("valid_from"),
        "language": "vi",
    }


def _words(row: dict[str, Any]) -> dict[str, Any]:
    contact = row.get("contact") or {}
    return {
        "functions": row["functions"]["vi"],
        "functions_en": row["functions"]["en"],
        **{name: contact[name] for name in CONTACT if contact.get(name)},
    }
