"""The organisation of local government as a tree, from the register (4.1a).

The same tree stands on the register's page and, in other languages, on the section that
lists the organisation. On a unit's site that section shows the unit's own part.
"""

from ...base.asked_by_address import AskedByAddress
from ...base.keeping import EverybodysAnswer
from ..register.addresses import organisation_address
from ..register.directory import Directory
from ..register.directory import directory
from ..register.directory import UnitEntry
from ..register.lookup import get_unit
from ..register.presentation import UnitPresentation
from ..register.unit import Unit
from ..register.unit_view import UnitView
from ..sites.belonging import site_of
from dataclasses import dataclass
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from typing import Any
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound
from ZPublisher.HTTPRequest import HTTPRequest


@dataclass(frozen=True)
class Branch:
    """A unit with those that belong to it; `size` counts all below it."""

    name: str
    url: str
    members: tuple["Branch", ...]
    size: int
    depth: int


def tree(
    units: Directory, base_url: str, language: str, below: str | None = None
) -> tuple[Branch, ...]:
    """Branches of the units that belong to `below`, in one pass over the register."""

    def branch(entry: UnitEntry, depth: int) -> Branch:
        members = tuple(
            branch(member, depth + 1) for member in units.members_of(entry.code)
        )
        return Branch(
            name=entry.name_in(language),
            url=f"{base_url}/{entry.code}",
            members=members,
            size=sum(member.size + 1 for member in members),
            depth=depth,
        )

    return tuple(branch(entry, 0) for entry in units.members_of(below))


class OrganisationView(AskedByAddress, BrowserView):
    """The page of the tree."""

    @property
    def language(self) -> str:
        return api.portal.get_current_language()

    def tree(self) -> tuple[Branch, ...]:
        base = organisation_address(self.language, self.request)
        return tree(directory(), base, self.language)


class OrganisationSectionView(OrganisationView):
    """A section that lists the organisation: the whole tree, or a unit's own part."""

    @cached_property
    def unit(self) -> UnitPresentation | None:
        """The unit whose site the section stands on, None on the main site."""
        site = site_of(self.context)
        unit = get_unit(site.unit_code) if site is not None else None
        if unit is None:
            return None
        return UnitPresentation(unit, self.language, self.request, at_home=True)

    def tree(self) -> tuple[Branch, ...]:
        return () if site_of(self.context) is not None else super().tree()


@implementer(IPublishTraverse)
class UnitInSection(EverybodysAnswer, UnitView):
    """A unit's page in the language of the section: `/en/organisation/<code>`."""

    code = ""

    def with_code(self, code: str) -> "UnitInSection":
        self.code = code
        return self

    def publishTraverse(self, request: HTTPRequest, name: str) -> Any:  # noqa: N802
        raise NotFound(self, name, request)

    @cached_property
    def shown(self) -> Unit:
        unit = get_unit(self.code)
        if unit is None:
            raise NotFound(self.context, self.code, self.request)
        return unit
