"""The package for a person with a browser: pages that open from its folder.

In Vietnamese, as the archive reads it; every address leads to a file of the package.
"""

from ...base.content_kinds import kind_title
from ...base.date_labels import day_label
from ...base.date_labels import stamp_label
from ...base.frame_language import framed_in
from ...editorial.acts.rows import ActRow
from ..contents.archived_item import ArchivedItem
from ..contents.last_seen import LastSeen
from ..contents.pages import PAGE
from ..formats.ocfl import name_of
from ..formats.ocfl import ReadObject
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from pathlib import Path
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from typing import NamedTuple
from urllib.parse import quote
from zope.globalrequest import getRequest


LANGUAGE = "vi"
STYLE = Path(__file__).parent / "reading.css"
ITEM_PAGES = "read"


class ShownFile(NamedTuple):
    """A file of a version; `href` leads to it from the item's page."""

    path: str
    href: str


class ShownVersion(NamedTuple):
    """A version as it is listed; `page` is its own page, None of what has none."""

    name: str
    saved: datetime
    message: str
    by: str
    page: ShownFile | None
    files: tuple[ShownFile, ...]


@dataclass(frozen=True)
class Listed:
    """An item of the package; `kind` is a type of content."""

    uid: str
    title: str
    kind: str
    path: str
    gone: str
    """Why it is not on the portal any more, a word of the catalogue; "" if it is."""
    state: str
    rows: Sequence[ActRow]
    written: ReadObject

    def as_facts(self) -> dict[str, Any]:
        """For `package.json`."""
        return {
            "UID": self.uid,
            "type": self.kind,
            "path": self.path,
            "state": self.state,
            "gone": self.gone,
        }

    @classmethod
    def there(
        cls, written: ReadObject, one: ArchivedItem, rows: Sequence[ActRow]
    ) -> "Listed":
        item = one.item
        bin_or_not = "bin" if one.is_deleted else ""
        state = api.content.get_state(item, default="")
        told = (one.uid, item.Title(), item.portal_type, one.path, bin_or_not, state)
        return cls(*told, rows, written)

    @classmethod
    def last_seen(
        cls, written: ReadObject, seen: LastSeen, rows: Sequence[ActRow]
    ) -> "Listed":
        told = (seen.uid, seen.title, seen.kind, seen.path, "gone", "")
        return cls(*told, rows, written)

    @property
    def page(self) -> str:
        return f"{name_of(self.uid)}.html"

    def versions(self) -> Iterator[ShownVersion]:
        """The newest first."""
        for name in reversed(self.written.names):
            said = self.written.inventory["versions"][name]
            files = tuple(self._files(name))
            page = next((one for one in files if one.path == PAGE), None)
            yield ShownVersion(
                name=name,
                saved=datetime.fromisoformat(said["created"]),
                message=said["message"],
                by=said["user"]["name"],
                page=page,
                files=files,
            )

    def _files(self, version: str) -> Iterator[ShownFile]:
        for path, file in sorted(self.written.files(version).items()):
            place = file.relative_to(self.written.folder.parent.parent)
            yield ShownFile(path, quote(f"../{place.as_posix()}"))


class _Page(BrowserView):
    """A page of the package; `facts` are those of `package.json`."""

    first_page = ViewPageTemplateFile("index.pt")
    item_page = ViewPageTemplateFile("item.pt")
    item: Listed

    def __init__(self, facts: Mapping[str, Any], listed: Sequence[Listed]) -> None:
        super().__init__(api.portal.get(), getRequest())
        self.facts, self.listed = facts, listed
        self.style = STYLE.read_text(encoding="utf-8")

    def kind(self, name: str) -> str:
        return kind_title(name, self.request)

    def stamp(self, moment: datetime | str) -> str:
        at = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
        return stamp_label(at, LANGUAGE)

    def day(self, said: str) -> str:
        return day_label(date.fromisoformat(said), LANGUAGE)


def write_pages(
    folder: Path, facts: Mapping[str, Any], listed: Sequence[Listed]
) -> None:
    """`index.html` and a page for each item, in `read/`."""
    view = _Page(facts, listed)
    (folder / ITEM_PAGES).mkdir()
    with framed_in(view.request, LANGUAGE):
        _write(folder / "index.html", view.first_page())
        for view.item in listed:
            _write(folder / ITEM_PAGES / view.item.page, view.item_page())


def _write(path: Path, page: str) -> None:
    path.write_text(page, encoding="utf-8", newline="\n")
