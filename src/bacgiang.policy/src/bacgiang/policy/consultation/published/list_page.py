"""`@@opinions` on a draft: what was published, on a provision or on all (4.1e)."""

from ...base.date_labels import moment_label
from ...base.page_facts import IIndexedPage
from ...search.query_values import start_value
from ..opinions.clock import server_now
from ..opinions.provision_words import Named
from ..opinions.provision_words import VersionWords
from ..opinions.provision_words import words_of
from ..opinions.titles import AUTHOR_SHOWN
from ..opinions.titles import CHANNEL_TITLES
from ..opinions.titles import STANCE_SHOWN
from ..responses.response import RESULT_TITLES
from ..timing.acceptance import is_public
from .listed import Listed
from .listed import ProvisionQuery
from .listed import read_query
from .published_opinions import PublishedPoint
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.interface import implementer
from zope.publisher.interfaces import NotFound


PAGE = 20


@dataclass(frozen=True)
class Entry:
    """One opinion with everything the list says of it."""

    id: str
    on: str
    version: int
    stance: Any
    text: str
    proposal: str
    author: Any
    channel: Any
    given: str
    result: Any
    reasons: str


@implementer(IIndexedPage)
class OpinionsPage(BrowserView):
    """A page of twenty; each says on which version of the draft it was given."""

    page_title = _("heading_published_opinions", default="Published opinions")

    template = ViewPageTemplateFile("opinions.pt")

    def __call__(self) -> str:
        if self.listed.words is None or not is_public(self.context, self.now):
            raise NotFound(self.context, self.__name__, self.request)
        is_known = self.listed.words.holds(self.question.provision)
        if not is_known and not self.listed.total:
            raise NotFound(self.context, self.question.provision, self.request)
        return self.template()

    @cached_property
    def now(self) -> datetime:
        return server_now()

    @cached_property
    def question(self) -> ProvisionQuery:
        return read_query(self.request.form)

    @cached_property
    def listed(self) -> Listed:
        return Listed(self.context, self.question, self.now, self.request)

    @property
    def start(self) -> int:
        return start_value(self.request.form, "start")

    @property
    def on(self) -> str:
        """What the list is on, "" for all."""
        if self.question.everything or self.listed.words is None:
            return ""
        return self.listed.words.title(self.question.provision)

    def entries(self) -> Iterator[Entry]:
        known: dict[int, VersionWords | None] = {}
        for shown in self.listed.page(self.start, PAGE):
            number = shown.point.version
            if number not in known:
                known[number] = words_of(self.context, number, self.request)
            yield self._entry(shown, known[number])

    def provisions(self) -> list[tuple[Named, int]]:
        """What has opinions, to choose from, with how many."""
        words, counts = self.listed.words, self.listed.counts
        if words is None:
            return []
        return [(one, counts[one.wid]) for one in words.all() if counts[one.wid]]

    def page_url(self, start: int) -> str:
        if not self.question.everything:
            said: dict[str, Any] = {"provision": self.question.provision}
        else:
            said = {}
        if start:
            said["start"] = start
        base = f"{self.context.absolute_url()}/@@opinions"
        return f"{base}?{urlencode(said)}" if said else base

    def previous_url(self) -> str:
        return self.page_url(max(0, self.start - PAGE)) if self.start else ""

    def next_url(self) -> str:
        following = self.start + PAGE
        return self.page_url(following) if following < self.listed.total else ""

    def _entry(self, shown: PublishedPoint, words: VersionWords | None) -> Entry:
        point, answer = shown.point, shown.answer
        result = answer.result if answer is not None else None
        return Entry(
            id=f"o-{shown.identifier}",
            on=words.title(point.provision) if words else point.provision,
            version=point.version,
            stance=STANCE_SHOWN[point.stance],
            text=point.text,
            proposal=point.proposal,
            author=shown.name or AUTHOR_SHOWN[shown.author],
            channel=CHANNEL_TITLES[shown.channel],
            given=moment_label(shown.received),
            result=RESULT_TITLES[result] if result is not None else "",
            reasons=answer.reasons if answer is not None else "",
        )
