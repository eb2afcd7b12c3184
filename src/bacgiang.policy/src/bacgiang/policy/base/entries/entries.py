"""Entries of a public list: what is shown of an item that the catalog found."""

from ..date_labels import day_label
from ..date_labels import local_iso
from ..frame_language import frame_language
from ..sites import sites
from .main_words import main_words
from .main_words import NO_WORDS
from .pictures import cover_of
from .pictures import entry_picture
from .pictures import EntryPicture
from .pictures import lead_image
from .pictures import NO_PICTURE
from bacgiang.policy import _
from dataclasses import dataclass
from DateTime import DateTime
from datetime import datetime
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from zope.i18nmessageid import Message


VIEWED = ("File", "Image")
NEVER = DateTime(1970, 0)
KINDS = {
    "Image": _("kind_picture", default="Picture"),
    "Album": _("kind_album", default="Album"),
    "Infographic": _("kind_infographic", default="Infographic"),
    "File": _("kind_file", default="File"),
}


@dataclass(frozen=True)
class Entry:
    """One line of a list.

    `day` in words of the language, `iso` the same for machines, both "" without a date;
    `unit` names the unit on lists of another site; `picture` and `big_picture` are
    addresses or "", `shape` tells the rest of it; `timing` what its dates hide it by;
    `kind` what it is, where lists have several kinds.
    """

    uid: str
    title: str
    url: str
    lead: str
    day: str
    iso: str
    source: str
    unit: str
    is_reference: bool
    timing: str
    picture: str
    big_picture: str
    shape: EntryPicture = NO_PICTURE
    kind: Message | str = ""


class Entries:
    """Makes entries for the lists of one site, in one language."""

    def __init__(self, site_code: str, language: str) -> None:
        self.site_code = site_code
        self.language = language
        self.is_main = site_code == sites().main_unit_code()
        self._unit_names: dict[str, str] = {}

    def of(self, brain: AbstractCatalogBrain) -> Entry:
        """The entry of a catalog result."""
        code = _text(brain, "unit_code")
        is_guest = self.is_main and bool(code) and code != self.site_code
        words = main_words(brain.UID) if is_guest else NO_WORDS
        moment, cover = _moment(brain), cover_of(brain)
        title = words.title or brain.Title or brain.getId
        unit = self._unit_name(code) if is_guest else ""
        return Entry(
            uid=brain.UID,
            title=title,
            url=viewed_url(brain),
            lead=words.lead or brain.Description or "",
            day=day_label(moment, self.language) if moment else "",
            iso=local_iso(moment) if moment else "",
            source=_text(brain, "source"),
            # A unit's site is called as the unit.
            unit=unit if unit != title else "",
            is_reference=getattr(brain, "is_reference", None) is True,
            timing=_timing(brain),
            picture=words.picture or picture_of(cover),
            big_picture=words.picture or picture_of(cover, "large"),
            shape=NO_PICTURE if words.picture else entry_picture(cover),
            kind=KINDS.get(brain.portal_type, ""),
        )

    def _unit_name(self, code: str) -> str:
        if code not in self._unit_names:
            self._unit_names[code] = sites().unit_name(code, self.language, unknown="")
        return self._unit_names[code]


def entries_for(site_code: str, brains: Any) -> tuple[Entry, ...]:
    """Entries in the language of the page's own words."""
    entries = Entries(site_code, frame_language())
    return tuple(entries.of(brain) for brain in brains)


def viewed_url(brain: AbstractCatalogBrain) -> str:
    """The address of an item's page, which is not that of a file itself."""
    url = str(brain.getURL())
    return f"{url}/view" if brain.portal_type in VIEWED else url


def _text(brain: AbstractCatalogBrain, name: str) -> str:
    value = getattr(brain, name, None)
    return value if isinstance(value, str) else ""


def _moment(brain: AbstractCatalogBrain) -> datetime | None:
    """When an event starts, when anything else was published; None for structure."""
    name = "start" if brain.portal_type == "Event" else "effective"
    value = getattr(brain, name, None)
    if isinstance(value, datetime):
        return value
    if isinstance(value, DateTime) and value > NEVER:
        return value.asdatetime()
    return None


def _timing(brain: AbstractCatalogBrain) -> str:
    """`scheduled` or `expired` for what only members find in a list, else ""."""
    now = DateTime()
    start, end = getattr(brain, "effective", None), getattr(brain, "expires", None)
    if isinstance(start, DateTime) and start > now:
        return "scheduled"
    return "expired" if isinstance(end, DateTime) and end <= now else ""


def picture_of(brain: AbstractCatalogBrain, scale: str = "preview") -> str:
    """Address of a scale of the lead picture, "" without one."""
    image = lead_image(brain)
    if not image:
        return ""
    chosen = image.get("scales", {}).get(scale) or image
    return f"{brain.getURL()}/{chosen['download']}"
