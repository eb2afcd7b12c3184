"""`@@opinions-queue`: the board goes through the opinions on a draft."""

from ....base.act_page.act_page import ActPage
from ....base.act_page.form_page import UNLISTED
from ....base.act_page.page_links import RegisterPages
from ....base.english.days import shown_day
from ....base.english.days import shown_moment
from ....base.form_values import listed_texts
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ...opinions.content import WHOLE
from ...opinions.provision_words import DraftWords
from ...opinions.titles import AUTHOR_SHOWN
from ...opinions.titles import CHANNEL_TITLES
from ..moderating import may_moderate
from ..moderating import Result
from ..reasons import REASON_TITLES
from .acts import ACT_NAMES
from .acts import carry_out
from .acts import DONE
from .chosen import chosen
from .chosen import seen
from .chosen import stamp_of_group
from .query import CaseQuery
from .query import MARK_TITLES
from .query import read_query
from .query import Shelf
from .query import SHELF_TITLES
from .query import WHOLE_TOKEN
from .selecting import Selection
from .showing import Showing
from .showing import ShownCase
from bacgiang.policy import _
from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18nmessageid import Message


PAGE = 25
NOT_DONE = _("case_not_done", default="Not done: ${count}. ${why}")


class QueuePage(RegisterPages, ActPage):
    """An act of which anything was done answers with a redirect, and tells by its
    reason what was not.
    """

    template = ViewPageTemplateFile("queue.pt")
    parts = ViewPageTemplateFile("case.pt")
    headers = UNLISTED
    moment = staticmethod(shown_moment)
    day = staticmethod(shown_day)
    withholding_reasons = REASON_TITLES.items()

    def status_of(self, refused: Refused) -> int:
        return refused.status if may_moderate(self.context) else 403

    def field_id(self, reason: Refusal) -> str:
        return reason.field if reason.field in ("reason", "note") else ""

    @cached_property
    def query(self) -> CaseQuery:
        return read_query(self.request.form)

    @cached_property
    def selection(self) -> Selection:
        return Selection(self.context.UID(), self.query)

    @cached_property
    def page(self) -> tuple[list[ShownCase], bool]:
        """What is shown, and whether more follows."""
        showing = Showing(self.context, self.selection.late, self.request)
        rows, more = self.selection.page(PAGE)
        return list(showing.cases(rows)), more

    @property
    def case_macro(self) -> Any:
        """How one opinion is shown: a template of its own."""
        return self.parts.macros["case"]

    def shelves(self) -> list[tuple[Any, str, bool, int]]:
        """Title, address, whether chosen, and how many lie there."""
        counts = self.selection.counts()
        return [
            (
                title,
                self.url_of(self.query.replace(shelf=shelf)),
                self.query.shelf == shelf,
                counts[shelf],
            )
            for shelf, title in SHELF_TITLES.items()
        ]

    def filters(self) -> list[tuple[str, Any, Iterable[tuple[str, Any]]]]:
        """Name, label and choices of each list to choose from."""
        words = DraftWords(self.context, self.request).last
        named = words.all() if words is not None else ()
        provisions = [
            (WHOLE_TOKEN if one.wid == WHOLE else one.wid, one.title) for one in named
        ]
        return [
            ("provision", _("label_case_provision", default="On"), provisions),
            ("author", _("label_case_author", default="From"), AUTHOR_SHOWN.items()),
            ("channel", _("label_case_channel", default="How"), CHANNEL_TITLES.items()),
            ("mark", _("label_case_mark", default="Mark"), MARK_TITLES.items()),
        ]

    def is_ticked(self, case: ShownCase) -> bool:
        """It was chosen for what was refused."""
        name = "shown" if self.request.form.get("all_shown") else "opinion"
        sent = listed_texts(self.request.form, name)
        return bool(self.reasons) and case.value in sent

    def url_of(self, query: CaseQuery) -> str:
        return query.url(self.action)

    def group_stamp(self) -> str:
        return stamp_of_group(self.selection)

    def group_url(self, case: ShownCase) -> str:
        return self.url_of(CaseQuery(shelf=Shelf.ALL.value, group=case.group))

    def previous_url(self) -> str:
        start = self.query.start
        before = self.query.replace(start=max(0, start - PAGE))
        return self.url_of(before) if start else ""

    def next_url(self) -> str:
        after = self.query.replace(start=self.query.start + PAGE)
        return self.url_of(after) if self.page[1] else ""

    def act(self) -> None:
        form = self.request.form
        name, values = _one(form) or (
            self.form_value("act"),
            chosen(form, self.selection),
        )
        results = carry_out(
            self.context,
            name,
            values,
            self.form_value("reason"),
            self.form_value("note"),
        )
        if not any(one.is_done for one in results):
            # What was typed stands on the page still.
            Refused.raise_for(*dict.fromkeys(one.refusal for one in results))
        self._tell(name, results)
        self.redirect(self.url_of(self.query))

    def _tell(self, name: str, results: Sequence[Result]) -> None:
        done = sum(one.is_done for one in results)
        if done:
            self._say(DONE[name], "info", count=str(done))
        refused = Counter(one.refusal for one in results if one.refusal is not None)
        for refusal, count in refused.items():
            self._say(NOT_DONE, "warning", count=str(count), why=self.message(refusal))

    def _say(self, message: Message, kind: str, **said: str) -> None:
        words = Message(message, mapping=said)
        api.portal.show_message(words, request=self.request, type=kind)


def _one(form: Mapping[str, Any]) -> tuple[str, list[Any]] | None:
    """The act of a button that stands at one opinion (`<act>_one`)."""
    for name in ACT_NAMES:
        found = seen(form.get(f"{name}_one"))
        if found is not None:
            return name, [found]
    return None
