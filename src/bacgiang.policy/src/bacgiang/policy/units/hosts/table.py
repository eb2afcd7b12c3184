"""Which host stands for which part of the portal."""

from ..register.directory import directory
from ..register.directory import UnitEntry
from ..register.host_settings import internal_hosts
from ..register.host_settings import main_host
from ..register.hosted import hosted_parts
from ..register.hosted import HostedPart
from ..register.lookup import main_unit_code
from dataclasses import dataclass
from enum import Enum
from Products.CMFPlone.Portal import PloneSite


HostKind = Enum(
    "HostKind",
    [
        "MAIN",
        "INTERNAL",
        "UNIT",
        "MOVED",
        "ENDED",
        "UNKNOWN",
    ],
)
"""What a host name is to the portal; UNIT: of a unit's site, or of another part with a
host of its own; ENDED: of a unit that ended and shows no site.
"""


@dataclass(frozen=True)
class Host:
    """A host name and what it is; `target` is where a moved one leads. A host of a part
    has no unit.
    """

    name: str
    standing: HostKind
    unit: UnitEntry | None = None
    target: str = ""
    part: HostedPart | None = None

    def root(self, language: str) -> tuple[str, ...] | None:
        """Path of what it serves in a language; None where it serves nothing there."""
        if self.part is not None:
            return self.part.paths.get(language)
        site = self.unit.public_site(language) if self.unit is not None else None
        return site.path if site is not None else None

    def language_of(self, names: list[str]) -> tuple[str, list[str]]:
        """What is asked for below it: the language that the names begin with, where it
        serves something in that one, and the rest; else all of it in Vietnamese.
        """
        first = names[0] if names else ""
        if first and first != "vi" and self.root(first) is not None:
            return first, names[1:]
        return "vi", names


def serves(entry: UnitEntry) -> bool:
    """Whether the unit's host shows a site; a desk's host is reserved, not served."""
    return bool(entry.host) and entry.public_site("vi") is not None


def host_named(name: str, portal: PloneSite) -> Host:
    """What the host `name` is; call while a main host is set."""
    main = main_host()
    if name == main:
        return Host(name, HostKind.MAIN)
    if name in internal_hosts():
        return Host(name, HostKind.INTERNAL)
    entry = directory(portal).with_host(name)
    if entry is None:
        return _host_of_part(name, portal)
    if entry.code == main_unit_code():
        return Host(name, HostKind.MOVED, entry, main)
    if not serves(entry):
        if not entry.exists and directory(portal).heir_of(entry.code) is not None:
            return Host(name, HostKind.ENDED, entry)
        return Host(name, HostKind.UNKNOWN)
    if entry.host == name:
        return Host(name, HostKind.UNIT, entry)
    return Host(name, HostKind.MOVED, entry, entry.host or main)


def _host_of_part(name: str, portal: PloneSite) -> Host:
    part = _parts_by_host(portal).get(name)
    if part is None:
        return Host(name, HostKind.UNKNOWN)
    if not part.paths:
        return Host(name, HostKind.MOVED, target=main_host(), part=part)
    return Host(name, HostKind.UNIT, part=part)


def _parts_by_host(portal: PloneSite) -> dict[str, HostedPart]:
    """One for each host, and none whose host is somebody else's: it stands on the main
    one then, where its pages are found.
    """
    taken, units = {main_host(), *internal_hosts()}, directory(portal)
    found: dict[str, HostedPart] = {}
    for one in hosted_parts(portal):
        if one.host not in taken and units.with_host(one.host) is None:
            found.setdefault(one.host, one)
    return found


class Places:
    """The canonical place of every path, as the present transaction sees it."""

    def __init__(self, portal: PloneSite) -> None:
        self._main = main_host()
        self._units = directory(portal)
        self._parts = {
            path: (part.host, language)
            for part in _parts_by_host(portal).values()
            for language, path in part.paths.items()
        }

        self._deepest = max(map(len, self._parts), default=0)

    def of(self, path: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """Host of a path relative to the portal, and the path that it has there.

        Unit sites stand three names deep; of parts the one that it is deepest in.
        """
        for end in range(min(len(path), self._deepest), 0, -1):
            host, language = self._parts.get(path[:end], ("", ""))
            if host:
                return host, (*(() if language == "vi" else (language,)), *path[end:])
        entry, language = self._units.site_at(path[:3]) or (None, "")
        if entry is None or not serves(entry) or entry.public_site(language) is None:
            return self._main, path
        head = () if language == "vi" else (language,)
        return entry.host or "", (*head, *path[3:])
