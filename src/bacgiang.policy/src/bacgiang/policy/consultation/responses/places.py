"""Where opinions stand: provisions in the order of the text, of any version."""

from ...law.provision_titles import provision_title
from ..opinions.content import WHOLE
from ..versions.links import follow
from ..versions.store import draft_versions
from ..versions.store import KeptVersion
from bacgiang.policy import _
from dataclasses import dataclass
from functools import cached_property
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


WHOLE_DRAFT = _("place_whole_draft", default="The whole draft")
OF_VERSION = _("place_of_version", default="${title} (version ${number} of the draft)")
UNKNOWN = _("place_unknown", default="Another provision")

Order = tuple[int, int, int]


@dataclass(frozen=True)
class Place:
    """A provision or question. `version`: number of the newest version that holds it
    where that is not the last one, else 0. `order` sorts.
    """

    wid: str
    title: str
    version: int
    order: Order

    def in_words(self, request: HTTPRequest, language: str | None = None) -> str:
        """Its title, in the language of the request or in another one."""

        def said(message: Message) -> str:
            return str(translate(message, context=request, target_language=language))

        if self.wid == WHOLE:
            return said(WHOLE_DRAFT)
        title = self.title or said(UNKNOWN)
        if not self.version:
            return title
        return said(
            Message(OF_VERSION, mapping={"title": title, "number": str(self.version)})
        )


class Places:
    """The places of one draft; made anew for each request."""

    def __init__(self, uid: str) -> None:
        store = draft_versions()
        numbers = [one.number for one in store.of(uid)]
        found = ((number, store.get(uid, number)) for number in numbers)
        self._kept = {number: kept for number, kept in found if kept is not None}
        self._known: dict[str, Place] = {}
        self._eids: dict[int, dict[str, str]] = {}

    def of(self, wid: str) -> Place:
        found = self._known.get(wid)
        if found is None:
            found = self._known[wid] = self._make(wid)
        return found

    def of_last(self) -> list[Place]:
        """Every place of the last version, the whole draft first."""
        questions = (
            [one.wid for one in self._last.version.questions] if self._last else []
        )
        return [self.of(one) for one in (WHOLE, *self._positions, *questions)]

    @cached_property
    def _last(self) -> KeptVersion | None:
        return self._kept[max(self._kept)] if self._kept else None

    @cached_property
    def _positions(self) -> dict[str, int]:
        """Of provisions of the last version."""
        if self._last is None:
            return {}
        provision_ids = self._wids(self._last)
        return {wid: number for number, wid in enumerate(provision_ids)}

    def _make(self, wid: str) -> Place:
        if wid == WHOLE:
            return Place(wid, "", 0, (0, 0, 0))
        for number in sorted(self._kept, reverse=True):
            title, order = self._found_in(number, wid)
            if title:
                is_last = self._kept[number] is self._last
                return Place(wid, title, 0 if is_last else number, order)
        return Place(wid, "", 0, (4, 0, 0))

    def _found_in(self, number: int, wid: str) -> tuple[str, Order]:
        """Title and order of what a version holds; no title where it does not."""
        kept = self._kept[number]
        for at, question in enumerate(kept.version.questions):
            if question.wid == wid:
                return question.text, (2, at, 0)
        eid = self._wids(kept).get(wid, "")
        if not eid:
            return "", (0, 0, 0)
        if kept is self._last:
            return provision_title(eid), (1, self._positions[wid], 0)
        places = [self._positions[one] for one in self._now(number, wid)]
        order = (
            (1, min(places), 1)
            if places
            else (3, -number, list(self._wids(kept)).index(wid))
        )
        return provision_title(eid), order

    def _now(self, number: int, wid: str) -> list[str]:
        """What a provision of a version is in the last one."""
        provision_ids: tuple[str, ...] = (wid,)
        for later in sorted(one for one in self._kept if one > number):
            links = self._kept[later].version.links
            provision_ids = tuple(
                new for old in provision_ids for new in follow(old, links)
            )
        return [one for one in provision_ids if one in self._positions]

    def _wids(self, kept: KeptVersion) -> dict[str, str]:
        number = kept.version.number
        if number not in self._eids:
            self._eids[number] = kept.places.eids
        return self._eids[number]
