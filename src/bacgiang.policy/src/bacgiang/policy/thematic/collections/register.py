"""The register of a collection: a folder of the unit that runs it (2.2b)."""

from ...base.refusal import Refusal
from ...editorial.adding.container import OwnTypesContainer
from ...editorial.registers.placing import plain_name
from ...editorial.registers.register import IRegister
from ...editorial.registers.register import make_register
from ...editorial.registers.register import standing_at
from ...search.register_page.public_records import PublicRecords
from ...units.owning import apply_owner
from ...units.owning import IOwnedRecord
from ...units.owning import OwnedRecord
from ...units.passing_on import pass_owned
from ...units.register.directory import directory
from ...units.register.events import UnitClosed
from ...units.register.events import UnitMerged
from ...units.register.fields import is_host
from ...units.register.fields import RuleBroken
from ...units.register.rules import why_not_host
from ...units.sites.layout import SectionPlan
from .collection import Collection
from .collection import collection_of
from .collection import collections
from Acquisition import aq_base
from bacgiang.policy import _
from plone import api
from plone.autoform import directives
from plone.base.interfaces.syndication import ISyndicatable
from plone.dexterity.content import Container
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope import schema
from zope.interface import implementer


class CollectionHost(schema.ASCIILine):
    """What it is already may stay, as the host of a unit may."""

    def _validate(self, value: str) -> None:
        super()._validate(value)
        register = self.context
        if register is None or value == getattr(aq_base(register), "host", None):
            return
        for refusal in why_not_host(directory(), None, value):
            raise RuleBroken(refusal)


class IRecordCollection(IRegister):
    """A register of a collection; the English one shows the same records."""

    holds = schema.TextLine(title=_("Type of the records"), readonly=True)

    directives.write_permission(
        owner_unit="bacgiang.ManageUnits", host="bacgiang.ManageUnits"
    )
    owner_unit = schema.Choice(
        title=_("Unit in charge of the collection"),
        description=_(
            "help_collection_owner",
            default="Its board adds and reviews the records. Records that are there "
            "stay with the unit that has them.",
        ),
        vocabulary="bacgiang.Units",
        required=False,
    )
    host = CollectionHost(
        title=_("Host name"),
        description=_(
            "help_collection_host",
            default="Under which the collection answers, for example "
            "dautu.tentinh.gov.vn; empty for none. Of the Vietnamese register; its "
            "English pages follow.",
        ),
        constraint=is_host,
        required=False,
    )


@implementer(IRecordCollection, IOwnedRecord, ISyndicatable)
class RecordCollection(OwnTypesContainer, OwnedRecord):
    """The register."""

    # Order is the catalog's matter; what is added at once does not conflict.
    _ordering = "unordered"
    holds = ""
    host = None

    @property
    def collection(self) -> Collection | None:
        return collection_of(self.holds)

    def own_types(self) -> tuple[str, ...]:
        """Records where they stand, and pages about them, in either language."""
        collection = self.collection
        if collection is None or _path_of(self) != collection.stands_at:
            return PAGES
        return (self.holds, *PAGES)


PAGES = ("Document", "File")
"""What explains the records: methods, forms, guides."""


def pages_about(register: Any, **asked: str) -> list[tuple[str, str]]:
    """Addresses and titles of the pages and files about its records."""
    path = {"query": "/".join(register.getPhysicalPath()), "depth": 1}
    found = api.portal.get_tool("portal_catalog")(
        portal_type=PAGES, path=path, sort_on="sortable_title", **asked
    )
    return [(one.getURL(), one.Title) for one in found]


def _path_of(register: Any) -> tuple[str, ...]:
    root = api.portal.get().getPhysicalPath()
    return tuple(register.getPhysicalPath()[len(root) :])


def find_register(collection: Collection, site: PloneSite) -> RecordCollection | None:
    """The register that holds the records, None on a site without."""
    found: RecordCollection | None = standing_at(
        collection.stands_at, RecordCollection, site
    )
    return found


def record_named(collection: Collection, code: Any) -> Any | None:
    """The record of a code, whoever may see it; None for none."""
    register = find_register(collection, api.portal.get())
    name = plain_name(str(code or ""))
    return register.get(name) if register is not None and name else None


def section_maker(collection: Collection) -> Any:
    """What makes the register in the section of the site map (`ISectionMaker`)."""

    def make(parent: Container, plan: SectionPlan) -> RecordCollection:
        made: RecordCollection = make_register(
            parent,
            "RecordCollection",
            plan,
            holds=collection.portal_type,
            host=(plan.host or None) if parent.language == "vi" else None,
        )
        return made

    return make


def follow_owner(register: Any, event: object) -> None:
    """Another unit runs the collection: its board adds here, and no other."""
    if register.owner_unit and apply_owner(register):
        register.reindexObjectSecurity()


def pass_on(event: UnitMerged | UnitClosed) -> None:
    """When a unit ends, collections and records in its charge pass to its successor."""
    types = (one.portal_type for one in collections())
    pass_owned(event, ("RecordCollection", *types))


class PublicRecordsOfCollection(PublicRecords):
    """How many records it shows to the public."""

    @property
    def portal_type(self) -> str:  # type: ignore[override]
        return str(self._register.holds)


NO_REGISTER = Refusal(
    "no_register",
    _(
        "refusal_no_collection",
        default="This portal has no register of such records. Ask the administrator to "
        "set it up.",
    ),
)
