"""Parts of the main site with a host of their own by a setting (2.2): a register, the
procedure of a service, any section. A line: host|path|English path, the last where it
is not told by the register that the part stands in.
"""

from ...base.english.places import SHOWN_AT
from ..register.directory import directory
from ..register.fields import HOST
from ..register.host_settings import internal_hosts
from ..register.host_settings import main_host
from ..register.hosted import hosted_parts
from ..register.hosted import HostedPart
from ..register.hosted import IHostedParts
from ..register.hosted import Path
from ..register.hosted import stands_at
from ..site_places import sites_folder
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from plone import api
from Products.CMFPlone.Portal import PloneSite
from zope.i18nmessageid import Message
from zope.interface import provider


NAME = "settings"
RECORD = "bacgiang.part_hosts"
WRONG = _(
    "error_setting_part_hosts",
    default="Line ${line}: write host|path|English path, for example "
    "thutuc.bacgiang.gov.vn|vi/thu-tuc; the last may be left out. Each host once, and "
    "none that a unit or a collection has; the path is of something that stands below "
    "vi, and on no unit's site.",
)


@provider(IHostedParts)
def parts_set(portal: PloneSite) -> Iterator[HostedPart]:
    """What a line leads to nothing for has no host."""
    for line in api.portal.get_registry_record(RECORD, default=None) or ():
        host, paths = _read(line)
        if "vi" not in paths or not stands_at(portal, paths["vi"]):
            continue
        english = paths.get("en") or _english(portal, paths["vi"])
        yield HostedPart(host, {**paths, "en": english} if english else paths)


def _read(line: str) -> tuple[str, dict[str, Path]]:
    host, *paths = (one.strip() for one in line.split("|"))
    named = zip(("vi", "en"), paths, strict=False)
    return host, {one: tuple(path.strip("/").split("/")) for one, path in named if path}


def _english(portal: PloneSite, path: Path) -> Path | None:
    """Where an English register shows it."""
    for end in range(len(path), 1, -1):
        shown = SHOWN_AT.get(path[:end])
        if shown is not None:
            return (*shown, *path[end:]) if stands_at(portal, shown) else None
    return None


def part_hosts(lines: Iterable[str]) -> Message | None:
    """Rule of the setting."""
    portal, taken = api.portal.get(), {main_host(), *internal_hosts()}
    taken |= {one.host for one in hosted_parts(portal, but=NAME)}
    for number, line in enumerate(lines, 1):
        host, paths = _read(line)
        is_free = host not in taken and directory().with_host(host) is None
        if not (HOST.fullmatch(host) and is_free and _fit(portal, paths)):
            return Message(WRONG, mapping={"line": str(number)})
        taken.add(host)
    return None


def _fit(portal: PloneSite, paths: dict[str, Path]) -> bool:
    sites = [sites_folder(language) for language in paths]
    return "vi" in paths and all(
        path[0] == language
        and len(path) > 1
        and path[:2] not in sites
        and (language == "en" or stands_at(portal, path))
        for language, path in paths.items()
    )
