"""`@@answers` of a draft: opinions by provision, and the form to answer them (4.1e)."""

from ....base.act_page.act_page import ActPage
from ....base.act_page.page_links import PageLinks
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....citizen.codes.board_names import board_name
from ...opinions.titles import STANCE_SHOWN
from ...timing.store import consultation_of
from .. import refusals
from ..acts import Act
from ..acts import AskedAct
from ..acts import DONE
from ..acts import perform
from ..board_rights import APPROVE
from ..board_rights import current_user
from ..board_rights import DECIDE
from ..board_rights import may
from ..board_rights import members
from ..places import Places
from ..progress import AnswerProgress
from ..progress import answers_progress
from ..response import AnswerState
from ..response import RESULT_TITLES
from ..store import DraftResponses
from ..store import response_store
from .entries import Block
from .entries import Entries
from .entries import Listed
from .entries import listed
from .entries import place_rows
from .entries import PlaceRow
from .form import AnswerForm
from .input import asked_act
from .query import AnswersQuery
from .query import read_query
from .query import Show
from .query import SHOW_TITLES
from .query import STATUS_TITLES
from collections.abc import Iterator
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


PAGE = 30
FIELDS = ("reasons", "changed", "assigned", "reason")


class AnswersView(PageLinks, ActPage):
    """A refusal keeps what was typed."""

    template = ViewPageTemplateFile("answers.pt")
    page_size = PAGE
    card = ViewPageTemplateFile("card.pt")
    results = RESULT_TITLES
    statuses = STATUS_TITLES
    stances = STANCE_SHOWN

    def prepare(self) -> None:
        if consultation_of(self.context) is None:
            raise NotFound(self.context, "@@answers", self.request)

    def act(self) -> None:
        act = asked_act(self.request.form)
        Refused.raise_for(*self._would_be_lost(act))
        perform(self.context, act)
        address = self.url_of(self.query.replace(start=self.query.start))
        self.redirect(address, DONE[act.act])

    def _would_be_lost(self, asked: AskedAct) -> Iterator[Refusal]:
        """Why an act would drop words of the form, which has a field for each act."""
        known = self.form.card.response.reasons if self.form.card is not None else ""
        said = asked.reasons.replace("\r\n", "\n").strip()
        if asked.act != Act.DRAFT and said not in ("", known):
            yield refusals.WORDS_NOT_KEPT
        if asked.act != Act.RETURN and asked.reason.strip():
            yield refusals.RETURN_NOT_SENT

    def field_id(self, reason: Refusal) -> str:
        return f"answer-{reason.field}" if reason.field in FIELDS else ""

    @property
    def card_macro(self) -> Any:
        """An answer as it stands now; the page shows it at three places."""
        return self.card.macros["card"]

    @cached_property
    def query(self) -> AnswersQuery:
        return read_query(self.request.form)

    @property
    def uid(self) -> str:
        return str(self.context.UID())

    @cached_property
    def places(self) -> Places:
        return Places(self.uid)

    @cached_property
    def store(self) -> DraftResponses:
        return response_store().of(self.uid)

    @cached_property
    def standings(self) -> list[AnswerProgress]:
        return answers_progress(self.uid, self.places)

    @cached_property
    def listed(self) -> list[Listed]:
        return listed(self.standings, self.query, current_user())

    @cached_property
    def start(self) -> int:
        return self.query.start if self.query.start < len(self.listed) else 0

    @cached_property
    def entries(self) -> Entries:
        return Entries(self.uid, self.store, self.places)

    @cached_property
    def form(self) -> AnswerForm:
        return AnswerForm(self.request.form, self.query.edit, self.entries, self.places)

    def blocks(self) -> list[Block]:
        return self.entries.blocks(self.listed[self.start : self.start + PAGE])

    def place_rows(self) -> list[PlaceRow]:
        return place_rows(self.standings, self.places, self.request)

    def shows(self) -> list[tuple[Any, str, bool]]:
        """Every filter with its address, and whether it is chosen."""
        shows = [
            ("" if one is Show.ALL else one.value, title)
            for one, title in SHOW_TITLES.items()
        ]
        return [
            (title, self.url_of(self.query.replace(show=one)), one == self.query.show)
            for one, title in shows
        ]

    @cached_property
    def unanswered(self) -> int:
        """As the final report counts them."""
        return sum(one.is_left for one in self.standings)

    @cached_property
    def waiting(self) -> int:
        """Answers in words that the public does not read yet."""
        return sum(one.is_worded for one in self.store.unpublished())

    @cached_property
    def approved(self) -> int:
        """How many answers wait to be published."""
        states = (one.state for one in self.store.unpublished())
        return sum(one is AnswerState.APPROVED for one in states)

    @cached_property
    def may_approve(self) -> bool:
        return may(APPROVE, self.context)

    @cached_property
    def may_publish(self) -> bool:
        return may(DECIDE, self.context)

    def members(self) -> list[tuple[str, str, bool]]:
        """User id and name of each, and whether it is who looks."""
        user = current_user()
        return [(one, name, one == user) for one, name in members(self.context).items()]

    def is_open(self, state: Any) -> bool:
        """Whether an answer can be approved or sent back."""
        return self.may_approve and state is not AnswerState.PUBLISHED

    def url_of(self, query: AnswersQuery) -> str:
        return query.url(f"{self.context.absolute_url()}/@@answers")

    @property
    def action(self) -> str:
        return self.url_of(self.query)

    def edit_url(self, token: str) -> str:
        changes = {"edit": token, "start": self.query.start}
        return f"{self.url_of(self.query.replace(**changes))}#answer-form"

    def group_url(self, group: str) -> str:
        return self.url_of(self.query.replace(group=board_name(group)))

    def provision_url(self, wid: str | None) -> str:
        return self.url_of(self.query.replace(provision=wid, group=""))

    @property
    def has_more(self) -> bool:
        return self.start + PAGE < len(self.listed)

    def address_from(self, start: int) -> str:
        return self.url_of(self.query.replace(start=start))
