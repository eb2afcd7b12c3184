"""`…/@@manage-unit` and `…/@@manage-unit/<act>`.

A form is sent twice: first to see what the act will do, then to do it. Both times every
rule is asked; 400 with every reason where one refuses.
"""

from ....base.act_page.act_page import ActPage
from ....base.act_page.form_page import NOT_POSSIBLE_YET
from ....base.dates import today
from ....base.english.days import shown_day
from ....base.named_below import NamedBelow
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....text.collation import sort_key
from ...register.directory import directory
from ...register.directory import UnitEntry
from ...site_places import further_languages
from ...sites.toolbar.language_names import language_name
from .. import refusing
from ..statements import FIELD_OF
from .acts import ACT_OF
from .acts import ACTS
from .acts import LifeAct
from .acts import Question
from bacgiang.policy import _
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from typing import Self
from zope.i18nmessageid import Message
from zope.publisher.interfaces import NotFound
from ZPublisher.HTTPRequest import HTTPRequest


ENDS = ("merge", "close", "take-in")


class ManageUnit(NamedBelow, ActPage):
    """The overview of what can be done with a unit, and the form of each act."""

    overview = ViewPageTemplateFile("overview.pt")
    template = ViewPageTemplateFile("act.pt")
    reasons_heading = NOT_POSSIBLE_YET
    day = staticmethod(shown_day)
    told: list[Message] | None = None

    def publishTraverse(self, request: HTTPRequest, name: str) -> Self:  # noqa: N802
        if name not in ACT_OF:
            raise NotFound(self, name, request)
        return super().publishTraverse(request, name)

    @property
    def chosen(self) -> LifeAct | None:
        return ACT_OF.get(self.named)

    def is_submitted(self) -> bool:
        return self.chosen is not None and super().is_submitted()

    def show(self) -> Any:
        if self.chosen is None:
            return self.overview()
        self.reasons = self.chosen.unavailable(self.context)
        return self.template()

    def act(self) -> Any:
        if self.chosen is None or "again" in self.request.form:
            return self.template()
        stated = self.chosen.read(self.request.form, self.context)
        Refused.raise_for(*self.chosen.why_not(self.context, **stated))
        if "perform" not in self.request.form:
            self.told = self.chosen.tells(self.context, stated)
            return self.template()
        self.chosen.perform(self.context, **stated)
        done = _("message_act_done", default="Done.")
        return self.redirect(f"{self.url}/@@manage-unit", done)

    @property
    def url(self) -> str:
        return self.context.absolute_url()

    def choices(self) -> list[dict[str, Any]]:
        """Acts on the overview, what can be done now first; `why_not` says why not."""
        found = [
            {
                "act": act,
                "url": f"{self.url}/@@manage-unit/{act.name}",
                "why_not": act.unavailable(self.context),
            }
            for act in ACTS
        ]
        return sorted(found, key=lambda one: bool(one["why_not"]))

    @property
    def is_end(self) -> bool:
        """Whether the act ends a unit."""
        return self.chosen is not None and self.chosen.name in ENDS

    def field_id(self, reason: Refusal) -> str:
        questions = self.chosen.questions if self.chosen else ()
        asked = any(one.name == reason.field for one in questions)
        return f"act-{reason.field}" if asked else ""

    def value(self, question: Question) -> str:
        """What was sent, else what the register holds, else today for a day."""
        sent = self.request.form.get(question.name)
        if isinstance(sent, str):
            return sent
        if question.of_unit:
            held = getattr(self.context, FIELD_OF[question.name])
            return str(held) if held is not None else ""
        return today().isoformat() if question.name == "on" else ""

    def values(self, question: Question) -> list[str]:
        """Each that was sent, of a question with several answers."""
        sent = self.request.form.get(question.name)
        return sent if isinstance(sent, list) else [self.value(question)]

    def languages(self) -> list[tuple[str, str]]:
        """Languages in which the unit has no site yet, and what they are called."""
        why_not = refusing.why_not_open_in
        found = [one for one in further_languages() if not why_not(self.context, one)]
        return [(one, language_name(one)) for one in found]

    def units(self) -> list[UnitEntry]:
        """Units that can be chosen, by name: all that exist but this one."""
        code = self.context.code
        found = [one for one in directory() if one.exists and one.code != code]
        return sorted(found, key=lambda one: sort_key(one.name))

    def facts(self) -> UnitEntry:
        return directory().entries[self.context.code]

    def name_of(self, code: str | None) -> str:
        entry = directory().get(code)
        return entry.name if entry is not None else ""
