"""Pages for everybody: ask to be told, confirm, and stop."""

from ..base.english.tongue import tongue
from ..base.refusal import Refusal
from ..citizen.following.pages import AskingPage
from ..citizen.following.pages import ConfirmingPage
from ..citizen.following.pages import StoppingPage
from .asking import ask_for_alert
from .questions.question import LONGEST
from .questions.question import Question
from .questions.reading import read_question
from .store import alerts
from .wish import Rhythm
from .wish import title_of_topic
from bacgiang.policy import _
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18nmessageid import Message


class AlertPage(AskingPage):
    """`@@alert?about=…`: the address of a search or register within the portal."""

    template = ViewPageTemplateFile("alert.pt")
    ask = ask_for_alert
    address_fields = ("about",)

    @property
    def about(self) -> str:
        return self.form_value("about")[: LONGEST * 2]

    @cached_property
    def question(self) -> Question | None:
        return read_question(self.about)

    @property
    def question_title(self) -> str:
        return self.question.title(self.language) if self.question is not None else ""

    @property
    def question_language(self) -> str | None:
        """That of its title, where it is not the page's."""
        return tongue(self.question_title)

    def rhythms(self) -> list[tuple[str, Message | str, bool]]:
        """Value and title of each, and whether it is chosen."""
        chosen = self.form_value("rhythm") or Rhythm.DAY.value
        return [(one.value, one.title_message, one.value == chosen) for one in Rhythm]

    def field_id(self, reason: Refusal) -> str:
        return "alert-rhythm" if reason.field == "rhythm" else super().field_id(reason)


class _OfAlerts:
    store = alerts
    language: str

    def title_of(self, topic: str) -> Message | str:
        return title_of_topic(topic, self.language)


class ConfirmAlertPage(_OfAlerts, ConfirmingPage):
    """`@@confirm-alert?token=…`"""

    heading = _("heading_confirm_alert", default="Confirm that you want to be told")
    done = _(
        "message_alert_confirmed",
        default="You will be told. Every letter holds an address by which you stop.",
    )


class StopAlertPage(_OfAlerts, StoppingPage):
    """`@@stop-alert?token=…`"""

    heading = _("heading_stop_alert", default="Get no more letters")
