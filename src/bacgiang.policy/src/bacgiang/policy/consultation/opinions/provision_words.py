"""Provisions of a version as people read them: what they are called, what they say."""

from ...law.provision_titles import provision_title
from ...law.tree import all_provisions
from ...law.tree import Provision
from ...law.tree import walk
from ..versions.store import draft_versions
from ..versions.store import KeptVersion
from .content import Point
from .content import WHOLE
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from plone.dexterity.content import DexterityContent
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


@dataclass(frozen=True)
class Named:
    """Something an opinion can be on: identity and what it is called."""

    wid: str
    title: str


class VersionWords:
    """The provisions of one version, read once for a request. `title` of what the
    version does not hold is its identity.
    """

    def __init__(self, kept: KeptVersion, request: HTTPRequest) -> None:
        self.kept = kept
        self._request = request

    @property
    def number(self) -> int:
        return self.kept.version.number

    def holds(self, wid: str) -> bool:
        return wid == WHOLE or self.kept.holds(wid)

    def title(self, wid: str) -> str:
        if wid == WHOLE:
            return translate(
                _("opinion_on_whole", default="The whole draft"), context=self._request
            )
        if wid in self._questions:
            number = list(self._questions).index(wid) + 1
            return translate(
                _(
                    "opinion_on_question",
                    default="Question ${number}",
                    mapping={"number": str(number)},
                ),
                context=self._request,
            )
        eid = self.kept.places.eids.get(wid)
        return provision_title(eid) if eid else wid

    def lines(self, wid: str) -> list[str]:
        """What it says, a line each; none for the whole draft."""
        if wid in self._questions:
            return [self._questions[wid]]
        found = self._provisions.get(wid)
        return list(_lines(found)) if found is not None else []

    def all(self) -> Iterator[Named]:
        """Everything an opinion can be on: the whole, questions, then the text."""
        for wid in (WHOLE, *self._questions, *self._provisions):
            yield Named(wid, self.title(wid))

    def below(self, wid: str) -> list[str]:
        """A provision and all below it, in the order of the text."""
        found = self._provisions.get(wid)
        return [one.wid for one in walk((found,))] if found is not None else [wid]

    @cached_property
    def _provisions(self) -> dict[str, Provision]:
        if self.kept.text is None:
            return {}
        return {one.wid: one for one in all_provisions(self.kept.text.tree)}

    @cached_property
    def _questions(self) -> dict[str, str]:
        return self.kept.questions


class DraftWords:
    """The versions of a draft, each read once for a request."""

    def __init__(self, draft: DexterityContent, request: HTTPRequest) -> None:
        kept = draft_versions().kept(draft.UID())
        self._words = {one.version.number: VersionWords(one, request) for one in kept}

    @property
    def last(self) -> VersionWords | None:
        """Of the newest version; None before there is one."""
        return self.of(max(self._words, default=0))

    def of(self, number: int) -> VersionWords | None:
        """Of a version by its number; None where there is none."""
        return self._words.get(number)

    def title(self, point: Point) -> str:
        """What a point is on, by the version it was given on."""
        words = self.of(point.version)
        return words.title(point.provision) if words else point.provision


def _lines(provision: Provision) -> Iterator[str]:
    first, *rest = [block.text for block in provision.intro] or [""]
    yield " ".join(part for part in (provision.num, provision.heading, first) if part)
    yield from rest
    for child in provision.children:
        yield from _lines(child)
    yield from (block.text for block in provision.wrap_up)
