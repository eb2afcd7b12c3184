"""`@@opinions` on a draft: what was published, on a provision or on all (4.1e)."""

from ...base.act_page.page_links import RegisterPages
from ...base.english.days import shown_moment
from ...base.english.tongue import tongue
from ...base.english.words import called_in
from ...base.page_facts import IIndexedPage
from ...citizen.submissions.writing import server_clock
from ...search.query_values import start_value
from ..opinions import titles
from ..opinions.provision_words import Named
from ..responses.response import RESULT_TITLES
from ..timing.acceptance import is_public
from .listed import Listed
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.interface import implementer
from zope.publisher.interfaces import NotFound


PAGE = 20


@implementer(IIndexedPage)
class OpinionsPage(RegisterPages, BrowserView):
    """A page of twenty; each says on which version of the draft it was given."""

    page_title = _("heading_published_opinions", default="Published opinions")
    template = ViewPageTemplateFile("opinions.pt")

    tongue = staticmethod(tongue)

    @property
    def title(self) -> str:
        return called_in(str(api.portal.get_current_language()), self.context)

    def __call__(self) -> str:
        now = server_clock()
        self.listed = Listed(self.context, self.request.form, now, self.request)
        if self.listed.words is None or not is_public(self.context, now):
            raise NotFound(self.context, self.__name__, self.request)
        if not self.listed.is_known and not self.listed.total:
            raise NotFound(self.context, self.listed.provision, self.request)
        return self.template()

    @cached_property
    def start(self) -> int:
        return start_value(self.request.form, "start")

    @property
    def on(self) -> str:
        """What the list is on, "" for all."""
        if self.listed.provision is None or self.listed.words is None:
            return ""
        return self.listed.words.title(self.listed.provision)

    def entries(self) -> Iterator[dict[str, Any]]:
        """Each opinion with everything the list says of it."""
        for shown in self.listed.page(self.start, PAGE):
            point, answer = shown.point, shown.answer
            result = answer.result if answer is not None else None
            yield {
                "id": f"o-{shown.identifier}",
                "on": self.listed.draft_words.title(point),
                "point": point,
                "stance": titles.STANCE_SHOWN[point.stance],
                "author": shown.name or titles.AUTHOR_SHOWN[shown.author],
                "channel": titles.CHANNEL_TITLES[shown.channel],
                "given": shown_moment(shown.received),
                "result": RESULT_TITLES[result] if result is not None else "",
                "reasons": answer.reasons if answer is not None else "",
            }

    def provisions(self) -> list[tuple[Named, int]]:
        """What has opinions, to choose from, with how many."""
        words, counts = self.listed.words, self.listed.counts
        if words is None:
            return []
        return [(one, counts[one.wid]) for one in words.all() if counts[one.wid]]

    def page_url(self, start: int) -> str:
        said = self.listed.query(**({"start": start} if start else {}))
        base = f"{self.context.absolute_url()}/@@opinions"
        return f"{base}?{said}" if said else base

    def previous_url(self) -> str:
        return self.page_url(max(0, self.start - PAGE)) if self.start else ""

    def next_url(self) -> str:
        following = self.start + PAGE
        return self.page_url(following) if following < self.listed.total else ""
