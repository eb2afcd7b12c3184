"""The organisation of local government as a tree, from the register (4.1a)."""

from .lookup import all_units
from .unit import Unit
from dataclasses import dataclass
from plone import api
from Products.Five import BrowserView


@dataclass(frozen=True)
class Branch:
    """A unit with those that belong to it."""

    name: str
    url: str
    members: tuple["Branch", ...]


def branches(
    units: list[Unit], parent: str | None, language: str
) -> tuple[Branch, ...]:
    """The tree below `parent`; a unit whose parent is unknown stands at the root."""
    known = {unit.code for unit in units}

    def below(unit: Unit) -> bool:
        above = unit.parent_unit if unit.parent_unit in known else None
        return above == parent

    return tuple(
        Branch(
            name=unit.name_in(language),
            url=unit.absolute_url(),
            members=branches(units, unit.code, language),
        )
        for unit in units
        if below(unit)
    )


class OrganisationView(BrowserView):
    """The register's page."""

    def tree(self) -> tuple[Branch, ...]:
        units = [unit for unit in all_units() if unit.valid_to is None]
        return branches(units, None, api.portal.get_current_language())
