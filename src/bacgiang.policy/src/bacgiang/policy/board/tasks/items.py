"""Items of the portal, as people name them: by their addresses, or UIDs."""

from ...base.refusal import Refused
from ...editorial.visibility.seen import may_see
from ...units.hosts.table import host_named
from ...units.register.host_settings import main_host
from . import reasons
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from plone import api
import re
from typing import Any
from urllib.parse import unquote
from urllib.parse import urlsplit


MOST_ITEMS = 50
_UID = re.compile("[0-9a-f]{32}")
_PAGE = re.compile("@@.*|view|edit|")


@dataclass(frozen=True)
class ShownItem:
    """As one person sees it; `url` is "" of what is not there for them."""

    uid: str
    title: str
    url: str


def uids_named(lines: Iterable[str]) -> tuple[str, ...]:
    """UIDs of items that whoever acts sees. Raises Refused with each other line."""
    said = list(dict.fromkeys(one.strip() for one in lines if one.strip()))
    if len(said) > MOST_ITEMS:
        raise Refused(reasons.TOO_MANY_ITEMS)
    found = [(line, _named(line)) for line in said]
    Refused.raise_for(
        *(reasons.NO_ITEM.at(line=line) for line, brain in found if brain is None)
    )
    uids = (str(brain.UID) for _line, brain in found if brain is not None)
    return tuple(dict.fromkeys(uids))


def item_named(line: str) -> Any | None:
    """The item as the catalog knows it, None where whoever acts sees none."""
    return _named(line.strip()) if line.strip() else None


def shown_items(uids: Iterable[str]) -> list[ShownItem]:
    return [_shown(uid) for uid in uids]


def _shown(uid: str) -> ShownItem:
    found = next(_asked(UID=uid), None)
    if found is None:
        return ShownItem(uid, "", "")
    return ShownItem(uid, found.Title, found.getURL())


def _named(line: str) -> Any | None:
    if _UID.fullmatch(line):
        return next(_asked(UID=line), None)
    try:
        parts = urlsplit(line)
        host = parts.hostname or ""
    except ValueError:
        return None
    names = [unquote(one) for one in parts.path.split("/") if one]
    while names and _PAGE.fullmatch(names[-1]):
        names.pop()
    paths = [path for path in _paths(host, names) if path]
    return next((one for path in paths for one in _asked(path=path)), None)


def _paths(host: str, names: list[str]) -> list[dict[str, Any]]:
    portal = api.portal.get()
    root = portal.getPhysicalPath()
    if names[: len(root) - 1] == [*root[1:]]:
        names = names[len(root) - 1 :]
    below = [names]
    if host and main_host():
        named = host_named(host.lower(), portal)
        language, rest = named.language_of(names)
        place = named.root(language)
        if place is not None:
            below.append([*place, *rest])
    return [{"query": "/".join((*root, *one)), "depth": 0} for one in below if one]


def _asked(**query: Any) -> Iterator[Any]:
    """Of what is not public yet, or no more, those who work on it know alone."""
    found = api.portal.get_tool("portal_catalog")(show_inactive=True, **query)
    return (one for one in found if may_see(one._unrestrictedGetObject()))
