"""Parts of the main site with a host of their own by a setting (2.2): a register, the
procedure of a service, any section. A line: host|path|English path, the last where it
is not told by the register that the part stands in.
"""

from ...base.english.places import SHOWN_AT
from ..register.directory import directory
from ..register.fields import HOST
from ..register.host_settings import internal_hosts
from ..register.hosted import hosted_parts
from ..register.hosted import HostedPart
from ..register.hosted import IHostedParts
from ..register.hosted import Path
from ..register.hosted import standing
from ..register.hosted import stands_at
from ..register.reasons import FOREIGN_HOST
from ..register.rules import why_not_host
from ..site_places import sites_folder
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from plone import api
from Products.CMFPlone.Portal import PloneSite
from zope.i18nmessageid import Message
from zope.interface import provider


NAME = "settings"
RECORD = "bacgiang.part_hosts"
WRONG = _(
    "error_setting_part_hosts",
    default="Line ${line}: write host|path|English path, for example "
    "thutuc.bacgiang.gov.vn|vi/thu-tuc; the last may be left out. Each host and each "
    "path once, and none that a unit or a collection has; the paths are of something "
    "that stands below vi, or en, and on no unit's site. A host outside of the "
    "portal's domain is named by who manages the portal.",
)


@provider(IHostedParts)
def parts_set(portal: PloneSite) -> Iterator[HostedPart]:
    """The host of a line that leads to nothing, or not any more, has a former place."""
    read = [_read(line) for line in _lines()]
    asked = {path for _host, paths in read for path in _paths_of(paths)}
    found = standing(portal, asked)
    for host, paths in read:
        if "vi" not in paths:
            continue
        places = _places(paths, found)
        if paths["vi"] in found:
            yield HostedPart(host, places)
        else:
            yield HostedPart(host, {}, former=places)


def _lines() -> Iterable[str]:
    return api.portal.get_registry_record(RECORD, default=None) or ()


def _read(line: str) -> tuple[str, dict[str, Path]]:
    host, *paths = (one.strip() for one in line.split("|"))
    named = zip(("vi", "en"), paths, strict=False)
    return host, {one: tuple(path.strip("/").split("/")) for one, path in named if path}


def _in_english(path: Path) -> tuple[Path, Path]:
    """The English register that shows what stands at a path, and where; () for none."""
    for end in range(len(path), 1, -1):
        shown = SHOWN_AT.get(path[:end])
        if shown is not None:
            return shown, (*shown, *path[end:])
    return (), ()


def _paths_of(paths: Mapping[str, Path]) -> Iterator[Path]:
    """At which something has to stand."""
    yield from paths.values()
    register, _shown = _in_english(paths.get("vi", ()))
    if register:
        yield register


def _places(paths: Mapping[str, Path], found: Collection[Path]) -> dict[str, Path]:
    """By language; the English one where something stands, or a register shows it."""
    named = paths.get("en", ())
    register, shown = _in_english(paths["vi"])
    english = named if named in found else shown if register in found else ()
    return {"vi": paths["vi"], **({"en": english} if english else {})}


def part_hosts(lines: Iterable[str]) -> Message | None:
    """Rule of the setting."""
    portal, hosts = api.portal.get(), set(internal_hosts())
    others = hosted_parts(portal, but=NAME)
    taken = {path for one in others for path in one.paths.values()}
    for number, line in enumerate(lines, 1):
        host, paths = _read(line)
        places = {*_fit(portal, paths).values()}
        is_free = HOST.fullmatch(host) and host not in hosts and _may_have(host)
        if not (is_free and places and taken.isdisjoint(places)):
            return Message(WRONG, mapping={"line": str(number)})
        hosts.add(host)
        taken |= places
    return None


def _may_have(host: str) -> bool:
    """What stands in the setting already may stay, as the host of a unit may."""
    is_kept = host in {_read(line)[0] for line in _lines()}
    return all(
        is_kept and one.code == FOREIGN_HOST.code
        for one in why_not_host(directory(), None, host, but=NAME)
    )


def _fit(portal: PloneSite, paths: dict[str, Path]) -> dict[str, Path]:
    """Where the part stands, by language; nothing where it may not have a host."""
    sites = [sites_folder(language) for language in paths]
    if "vi" not in paths or not all(
        path[0] == language and len(path) > 1 and path[:2] not in sites
        for language, path in paths.items()
    ):
        return {}
    found = [path for path in _paths_of(paths) if stands_at(portal, path)]
    places = _places(paths, found)
    is_told = paths.get("en", ()) in ((), places.get("en"))
    return places if paths["vi"] in found and is_told else {}
