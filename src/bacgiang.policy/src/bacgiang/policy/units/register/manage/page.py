"""`…/@@manage-unit` and `…/@@manage-unit/<act>`.

A form is sent twice: first to see what the act will do, then to do it. Both times every
rule is asked; 400 with every reason where one refuses.
"""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from ..directory import directory
from ..directory import UnitEntry
from ..statements import FIELD_OF
from ..today import today
from .acts import ACT_OF
from .acts import ACTS
from .acts import LifeAct
from .acts import Question
from .acts import Stated
from .consequences import consequences
from bacgiang.policy import _
from dataclasses import dataclass
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


@dataclass(frozen=True)
class Choice:
    """An act on the overview; `why_not` says why it cannot be done now."""

    act: LifeAct
    url: str
    why_not: tuple[Refusal, ...]


@implementer(IPublishTraverse)
class ManageUnit(BrowserView):
    """The overview of what can be done with a unit, and the form of each act."""

    overview = ViewPageTemplateFile("overview.pt")
    form = ViewPageTemplateFile("act.pt")
    act: LifeAct | None = None
    refusals: tuple[Refusal, ...] = ()
    told: list[Message] | None = None

    def publishTraverse(self, request: Any, name: str) -> "ManageUnit":  # noqa: N802
        if self.act is not None or name not in ACT_OF:
            raise NotFound(self, name, request)
        self.act = ACT_OF[name]
        return self

    def __call__(self) -> str:
        self.request.response.setHeader("Cache-Control", "no-store")
        if self.act is None:
            return self.overview()
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            return self._sent(self.act)
        self.refusals = self.act.unavailable(self.context)
        return self.form()

    def _sent(self, act: LifeAct) -> str:
        stated = self._stated(act)
        if stated is None:
            return self._refused()
        if "perform" not in self.request.form:
            self.told = consequences(act, self.context, stated)
            return self.form()
        try:
            act.perform(self.context, stated)
        except Refused as error:
            self.refusals = error.refusals
            return self._refused()
        api.portal.show_message(
            _("message_act_done", default="Done."), request=self.request
        )
        self.request.response.redirect(f"{self.url}/@@manage-unit")
        return ""

    def _stated(self, act: LifeAct) -> Stated | None:
        """What the form states; None, with the reasons kept, where rules refuse."""
        if "again" in self.request.form:
            return None
        try:
            stated = act.read(self.request.form, self.context)
        except Refused as error:
            self.refusals = error.refusals
            return None
        self.refusals = act.refusals(self.context, stated)
        return None if self.refusals else stated

    def _refused(self) -> str:
        if self.refusals:
            self.request.response.setStatus(400, lock=1)
        return self.form()

    @property
    def url(self) -> str:
        return self.context.absolute_url()

    def choices(self) -> list[Choice]:
        return [
            Choice(
                act,
                f"{self.url}/@@manage-unit/{act.name}",
                act.unavailable(self.context),
            )
            for act in ACTS
        ]

    @property
    def is_final(self) -> bool:
        """Whether the act cannot be taken back by another one."""
        return self.act is not None and self.act.name in ("merge", "close")

    def words(self, refusal: Refusal) -> str:
        return refusal.in_words(self.request)

    def refused_field(self, question: Question) -> list[Refusal]:
        return [one for one in self.refusals if one.field == question.name]

    def general_refusals(self) -> list[Refusal]:
        """Reasons that belong to no question of the form."""
        asked = {one.name for one in self.act.questions} if self.act else set()
        return [one for one in self.refusals if one.field not in asked]

    def value(self, question: Question) -> str:
        """What was sent, else what the register holds, else today for a day."""
        sent = self.request.form.get(question.name)
        if isinstance(sent, str):
            return sent
        if question.of_unit:
            held = getattr(self.context, FIELD_OF[question.name])
            return str(held) if held is not None else ""
        return today().isoformat() if question.name == "on" else ""

    def units(self) -> list[UnitEntry]:
        """Units that can be chosen: all that exist but this one."""
        return [
            one for one in directory() if one.exists and one.code != self.context.code
        ]

    def facts(self) -> UnitEntry:
        return directory().entries[self.context.code]

    def named(self, code: str | None) -> str:
        entry = directory().get(code)
        return entry.name if entry is not None else ""
