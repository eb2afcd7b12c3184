"""Where addresses on the site of a unit that has ended lead: to its successor (2.2a).

What stands there for the public stays and answers; this is for all others. Nothing is
stored: the register says who the last successor is, so several mergers in a row make
one step, and a merger that is taken back takes this back.
"""

from ...base.languages import words_language
from ..register.addresses import ORGANISATION
from ..register.directory import directory
from ..register.directory import UnitEntry
from ..site_places import site_languages
from ..site_places import sites_folder
from .finding import find_site
from .section import ISection
from AccessControl.PermissionRole import rolesForPermissionOn


FEEDS = frozenset({"rss.xml", "atom.xml", "RSS"})
Path = tuple[str, ...]


def place_at_successor(path: Path) -> Path | None:
    """The path, relative to the portal as `path` is, that stands for it now.

    The same section of the successor's site, or its feed; else the site itself, else
    the successor's page in the register. None for addresses on no site of a unit that
    has ended, and where nobody took over.
    """
    known = (one for one in site_languages() if path[:2] == sites_folder(one))
    language = next(known, None)
    entry = directory().get(path[2]) if language and len(path) > 2 else None
    if language is None or entry is None or entry.exists:
        return None
    heir = directory().heir_of(entry.code)
    return None if heir is None else _place(heir, language, path[3:])


def _place(heir: UnitEntry, language: str, rest: Path) -> Path:
    site = heir.public_site(language)
    if site is None and heir.public_site("vi") is None:
        return (*ORGANISATION[words_language(language)], heir.code)
    if site is None:
        return _place(heir, "vi", ())
    name = rest[0] if rest else ""
    section = (name,) if name and _is_public_section(heir.code, language, name) else ()
    asked = rest[len(section) :]
    feed = asked if len(asked) == 1 and asked[0] in FEEDS else ()
    return (*site.path, *section, *feed)


def _is_public_section(code: str, language: str, name: str) -> bool:
    site = find_site(code, language)
    section = None if site is None else site.get(name)
    is_section = ISection.providedBy(section)
    return is_section and "Anonymous" in rolesForPermissionOn("View", section)
