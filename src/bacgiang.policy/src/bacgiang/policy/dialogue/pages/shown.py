"""A dialogue on the page of its event, its questions as a part that is asked for again
until it is over (`@@dialogue-questions`).

All of it rests on the event and on the store of questions that were taken, so that
answers to readers are kept in memory until a board shows something new.
"""

from ...base.act_page.page_links import PageLinks
from ...base.dates import in_utc
from ...base.english.days import shown_minute
from ...base.english.tongue import tongue
from ...base.form_values import batch_start
from ...base.form_values import form_value
from ...base.keeping import EverybodysAnswer
from ...units.register.names import unit_name
from ..behavior import answerers_of
from ..behavior import key_of
from ..behavior import Phase
from ..behavior import units_of
from ..content import GROUNDS
from ..content import Step
from ..desk.acts import answers_for
from ..desk.acts import may_screen
from ..public_ones import is_run_by_its_board
from ..public_ones import phase_for_readers
from ..public_ones import was_public
from ..store import dialogue_store
from ..store import Question
from functools import cached_property
from plone import api
from plone.app.layout.viewlets import ViewletBase
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


def _order(one: Question) -> tuple[bool, float]:
    """Answered ones first, the newest before; then those that wait, as they came."""
    at = one.answered
    return (at is None, one.taken.timestamp() if at is None else -at.timestamp())


class Shown(PageLinks):
    """What templates ask of a dialogue."""

    context: Any
    request: Any
    page_size = 40
    questions_template = ViewPageTemplateFile("questions.pt")
    minute = staticmethod(shown_minute)
    unit_name = staticmethod(unit_name)
    tongue = staticmethod(tongue)

    @cached_property
    def phase(self) -> Phase | None:
        return phase_for_readers(self.context)

    @property
    def is_live(self) -> bool:
        return self.phase is Phase.LIVE

    @property
    def begins(self) -> str:
        return str(in_utc(self.context.start).isoformat())

    @cached_property
    def all(self) -> list[Question]:
        found = dialogue_store().questions(key_of(self.context)).values()
        return sorted(found, key=_order)

    @property
    def taken_off_count(self) -> int:
        return len(dialogue_store().taken_off(key_of(self.context)))

    @cached_property
    def refused(self) -> list[tuple[Step, int]]:
        """Why questions were not put on the page, and how many: what waits to be looked
        at is in no number.
        """
        found = dialogue_store().refused(key_of(self.context))
        return [(one, found[one]) for one in GROUNDS if found[one]]

    @property
    def refused_count(self) -> int:
        return sum(count for _ground, count in self.refused)

    @property
    def decided_count(self) -> int:
        return len(self.all) + self.taken_off_count + self.refused_count

    @property
    def answered_count(self) -> int:
        return sum(one.answered is not None for one in self.all)

    @cached_property
    def start(self) -> int:
        """Of the page that holds the question `q`; else of the one asked for."""
        wanted = form_value(self.request.form, "q")
        places = (at for at, one in enumerate(self.all) if one.number == wanted)
        at = next(places, batch_start(self.request.form))
        return at // self.page_size * self.page_size if at < len(self.all) else 0

    @property
    def has_more(self) -> bool:
        return len(self.all) > self.start + self.page_size

    @cached_property
    def questions(self) -> list[Question]:
        return self.all[self.start : self.start + self.page_size]

    @property
    def is_followed(self) -> bool:
        """Whether the page asks for new answers, and for the begin, by itself."""
        return self.phase is not Phase.OVER and not self.start

    def address_from(self, start: int) -> str:
        asked = f"?b_start={start}" if start else ""
        return f"{self.url}{asked}#dialogue-questions"

    @property
    def questions_macro(self) -> Any:
        return self.questions_template.macros["questions"]

    @property
    def url(self) -> str:
        return str(self.context.absolute_url())


class DialogueViewlet(Shown, ViewletBase):
    def units(self) -> list[str]:
        return [unit_name(one) for one in units_of(self.context)]

    def answerers(self) -> list[str]:
        return answerers_of(self.context)

    @property
    def asked_from(self) -> str:
        since = self.context.questions_from
        return shown_minute(in_utc(since)) if since else ""

    @property
    def others_url(self) -> str:
        root = api.portal.get_navigation_root(self.context)
        return f"{root.absolute_url()}/@@dialogues"

    @property
    def is_desk_shown(self) -> bool:
        item = self.context
        is_member = not api.user.is_anonymous() and was_public(item)
        if not (is_member and (may_screen(item) or answers_for(item))):
            return False
        return is_run_by_its_board(item)


class QuestionsPart(Shown, EverybodysAnswer, BrowserView):
    """No page of its own: what the script of a live page asks for."""

    template = ViewPageTemplateFile("part.pt")

    def __call__(self) -> Any:
        if self.phase is None:
            raise NotFound(self.context, self.__name__, self.request)
        self.request.response.setHeader("X-Theme-Disabled", "1")
        return self.template()
