"""A dialogue on the page of its event, its questions as a part that is asked for again
while it is live (`@@dialogue-questions`).

All of it rests on the event and on the store of questions that were taken, so that
answers to readers are kept in memory until a board shows something new.
"""

from ...base.dates import in_utc
from ...base.english.days import shown_minute
from ...base.english.tongue import tongue
from ...base.keeping import EverybodysAnswer
from ...units.register.names import unit_name
from ..behavior import key_of
from ..behavior import Phase
from ..behavior import phase_of
from ..behavior import units_of
from ..desk.acts import answers_for
from ..desk.acts import may_screen
from ..store import dialogue_store
from ..store import Question
from functools import cached_property
from plone import api
from plone.app.layout.viewlets import ViewletBase
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


LIVE_MOST = 40
"""Questions that a live page holds; all of them stand behind a link, and afterwards."""


def _order(one: Question) -> tuple[bool, float]:
    """Answered ones first, the newest before; then those that wait, as they came."""
    at = one.answered
    return (at is None, one.taken.timestamp() if at is None else -at.timestamp())


class Shown:
    """What templates ask of a dialogue."""

    context: Any
    request: Any
    questions_template = ViewPageTemplateFile("questions.pt")
    minute = staticmethod(shown_minute)
    unit_name = staticmethod(unit_name)
    tongue = staticmethod(tongue)

    @cached_property
    def phase(self) -> Phase | None:
        return phase_of(self.context)

    @property
    def is_live(self) -> bool:
        return self.phase is Phase.LIVE

    @cached_property
    def all(self) -> list[Question]:
        found = dialogue_store().questions(key_of(self.context)).values()
        return sorted(found, key=_order)

    @property
    def answered_count(self) -> int:
        return sum(one.answered is not None for one in self.all)

    @cached_property
    def questions(self) -> list[Question]:
        """Of the page: the first of them while it is live."""
        return self.all[:LIVE_MOST] if self.is_followed else self.all

    @property
    def is_followed(self) -> bool:
        """Whether it asks for new answers by itself."""
        return self.is_live and "all" not in self.request.form

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
        lines = (self.context.answerers or "").splitlines()
        return [one.strip() for one in lines if one.strip()]

    @property
    def asked_from(self) -> str:
        since = self.context.questions_from
        return shown_minute(in_utc(since)) if since else ""

    @property
    def is_desk_shown(self) -> bool:
        is_member = not api.user.is_anonymous()
        return is_member and (
            may_screen(self.context) or bool(answers_for(self.context))
        )


class QuestionsPart(Shown, EverybodysAnswer, BrowserView):
    """No page of its own: what the script of a live page asks for."""

    template = ViewPageTemplateFile("part.pt")

    def __call__(self) -> Any:
        if self.phase is None:
            raise NotFound(self.context, self.__name__, self.request)
        self.request.response.setHeader("X-Theme-Disabled", "1")
        return self.template()
