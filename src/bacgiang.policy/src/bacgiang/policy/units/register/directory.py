"""The register at a glance: light rows of all units and their sites, read in one pass.

Kept beside the register's counter of changes, in memory only and once for each database
connection: any committed change of a unit or a unit site makes it stale there, and
nobody who merely reads writes.
"""

from ...base.languages import reads_english
from ...text.collation import sort_key
from ..site_places import site_languages
from ..site_places import sites_folder
from ..site_places import SiteState
from .host_settings import domain
from .host_settings import main_host
from .unit_register import find_register
from .unit_register import UnitRegister
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from plone import api
from Products.CMFPlone.Portal import PloneSite


@dataclass(frozen=True)
class SitePlace:
    """A unit's site in one language; `path` is relative to the portal."""

    path: tuple[str, ...]
    state: SiteState


@dataclass(frozen=True)
class UnitEntry:
    """A unit as lists need it; `path` is relative to the portal.

    `host` is the name its site answers under: the record's own, else its code below the
    portal's domain.
    """

    code: str
    name: str
    name_en: str
    short_name: str
    kind: str
    parent: str | None
    order: int
    host: str | None
    former_hosts: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    successor: str | None
    merged: bool
    path: tuple[str, ...]
    sites: dict[str, SitePlace]

    @property
    def exists(self) -> bool:
        return self.valid_to is None

    def name_in(self, language: str) -> str:
        return (self.name_en if reads_english(language) else "") or self.name

    def public_site(self, language: str) -> SitePlace | None:
        """Its site in the language, when readers can see it."""
        place = self.sites.get(language)
        return place if place is not None and place.state.is_public else None


class Directory:
    """Units by code, by place in the tree, by host."""

    def __init__(
        self, entries: list[UnitEntry], named: dict[str, UnitEntry] | None = None
    ) -> None:
        """`named`: further host names that lead to a unit, unless another has them."""
        ordered = sorted(entries, key=lambda entry: (entry.order, sort_key(entry.name)))
        self.entries = {entry.code: entry for entry in ordered}
        members: dict[str | None, list[UnitEntry]] = defaultdict(list)
        for entry in ordered:
            if entry.exists:
                members[self._standing_parent(entry)].append(entry)
        self._members = {code: tuple(below) for code, below in members.items()}
        self._hosts = {**(named or {}), **_by_host(ordered)}
        self._sites = {
            site.path: (entry, language)
            for entry in ordered
            for language, site in entry.sites.items()
        }

    def _standing_parent(self, entry: UnitEntry) -> str | None:
        above = self.entries.get(entry.parent or "")
        return above.code if above is not None and above.exists else None

    def __iter__(self) -> Iterator[UnitEntry]:
        """All units, closed ones included, in the order of lists."""
        return iter(self.entries.values())

    def __len__(self) -> int:
        return len(self.entries)

    def get(self, code: str | None) -> UnitEntry | None:
        return self.entries.get(code or "")

    def members_of(self, code: str | None) -> tuple[UnitEntry, ...]:
        """Units that exist and belong directly to `code`; None asks for the roots.

        A unit whose parent is unknown or closed is a root.
        """
        return self._members.get(code, ())

    def line_of(self, code: str | None) -> Iterator[UnitEntry]:
        """The unit, the one it belongs to, and so on upwards."""
        return self._followed(code, "parent")

    def _followed(self, code: str | None, fact: str) -> Iterator[UnitEntry]:
        """The unit, the one that its fact names, and so on; each once."""
        seen: set[str] = set()
        entry = self.get(code)
        while entry is not None and entry.code not in seen:
            seen.add(entry.code)
            yield entry
            entry = self.get(getattr(entry, fact))

    def heir_of(self, code: str) -> UnitEntry | None:
        """Who answers for a unit today: itself, or the last of its successors."""
        return next((one for one in self.line_of_heirs(code) if one.exists), None)

    def line_of_heirs(self, code: str) -> Iterator[UnitEntry]:
        """The unit, the one that took over from it, and so on."""
        return self._followed(code, "successor")

    def predecessors_of(self, code: str) -> tuple[UnitEntry, ...]:
        """Closed units whose work `code` took over, directly or through others."""
        return tuple(
            entry
            for entry in self.entries.values()
            if not entry.exists
            and code in {one.code for one in self.line_of_heirs(entry.successor or "")}
        )

    def with_host(self, host: str) -> UnitEntry | None:
        """The unit that has, or once had, this host name."""
        return self._hosts.get(host)

    def site_at(self, path: tuple[str, ...]) -> tuple[UnitEntry, str] | None:
        """Unit and language of the site with this path, relative to the portal."""
        return self._sites.get(path)


def _by_host(entries: list[UnitEntry]) -> dict[str, UnitEntry]:
    """Units by host name; who has a name now goes before who once had it."""
    former = {host: entry for entry in entries for host in entry.former_hosts}
    present = {entry.host: entry for entry in entries if entry.host}
    return {**former, **present}


def hosted_below(domain: str, main: str, entries: list[UnitEntry]) -> Directory:
    """The directory where every unit has its code below `domain` for a name, too.

    It is the unit's host where the record has none, and leads there where it has one.
    """
    taken = {*_by_host(entries), main}
    names = {entry.code: f"{entry.code}.{domain}" for entry in entries}
    free = {code for code, name in names.items() if domain and name not in taken}
    hosted = [
        replace(entry, host=names[entry.code])
        if entry.code in free and not entry.host
        else entry
        for entry in entries
    ]
    named = {names[one.code]: one for one in hosted if one.code in free}
    return Directory(hosted, named)


def directory(site: PloneSite | None = None) -> Directory:
    """The directory as the present transaction sees it."""
    portal = site if site is not None else api.portal.get()
    register = find_register(portal)
    if register is None:
        return Directory([])
    counter = register.changes
    kept = getattr(counter, "_v_directory", None)
    state = (counter(), domain(), main_host(), site_languages())
    if kept is None or kept[0] != state:
        kept = (state, hosted_below(state[1], state[2], _read(portal, register)))
        counter._v_directory = kept
    return kept[1]


def _read(portal: PloneSite, register: UnitRegister) -> list[UnitEntry]:
    sites = _sites(portal)
    base = register.getPhysicalPath()[len(portal.getPhysicalPath()) :]
    units = (one for one in register.objectValues() if one.portal_type == "Unit")
    return [
        UnitEntry(
            code=unit.code,
            name=unit.title,
            name_en=unit.title_en or "",
            short_name=unit.short_name or "",
            kind=unit.kind,
            parent=unit.parent_unit,
            order=unit.order,
            host=unit.host,
            former_hosts=tuple(unit.former_hosts or ()),
            valid_from=unit.valid_from,
            valid_to=unit.valid_to,
            successor=unit.successor,
            merged=unit.merged,
            path=(*base, unit.getId()),
            sites=sites.get(unit.code, {}),
        )
        for unit in units
    ]


def _sites(portal: PloneSite) -> dict[str, dict[str, SitePlace]]:
    workflow = api.portal.get_tool("portal_workflow")
    found: dict[str, dict[str, SitePlace]] = defaultdict(dict)
    for language in site_languages():
        root, folder = sites_folder(language)
        if root not in portal or folder not in portal[root]:
            continue
        for member in portal[root][folder].objectValues():
            if member.portal_type == "UnitSite":
                state = SiteState(workflow.getInfoFor(member, "review_state"))
                place = SitePlace((root, folder, member.getId()), state)
                found[member.unit_code][language] = place
    return found
