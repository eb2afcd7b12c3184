"""Pages for everybody: follow drafts, confirm, stop, and have lost codes sent again."""

from ...base.english.tongue import tongue
from ...citizen.following.pages import AskingPage
from ...citizen.following.pages import ConfirmingPage
from ...citizen.following.pages import StoppingPage
from . import topics
from .asking import ask_for_codes
from .asking import ask_to_follow
from .followers import followers
from bacgiang.policy import _
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18nmessageid import Message


class FollowPage(AskingPage):
    """`@@follow-drafts`; `draft` (UID) or `unit` (code) say what is offered first."""

    template = ViewPageTemplateFile("follow.pt")
    ask = ask_to_follow

    @property
    def chosen(self) -> str:
        topic = self.form_value("topic")[: topics.LONGEST]
        draft, unit = (
            self.form_value(name)[: topics.LONGEST] for name in ("draft", "unit")
        )
        return (
            topic
            or (draft and topics.DRAFT + draft)
            or (unit and topics.UNIT + unit)
            or topics.ALL
        )

    tongue = staticmethod(tongue)

    def choices(self) -> list[tuple[str, Message | str]]:
        """Topics with their titles: the draft one came from, all drafts, each unit."""
        found = []
        if self.chosen.startswith(topics.DRAFT):
            found.append((self.chosen, topics.topic_title(self.chosen, self.language)))
        return [
            one for one in (*found, *topics.general_topics(self.language)) if one[1]
        ]


class SendCodePage(AskingPage):
    """`@@send-code-again`."""

    template = ViewPageTemplateFile("send_code.pt")
    ask = ask_for_codes


class _OfDrafts:
    store = followers
    language: str

    def title_of(self, topic: str) -> Message | str:
        return topics.topic_title(topic, self.language)


class ConfirmPage(_OfDrafts, ConfirmingPage):
    """`@@confirm-following?token=…`"""

    heading = _("heading_confirm_following", default="Confirm that you follow drafts")
    done = _(
        "message_following",
        default="You follow it now. Every letter holds an address by which you stop.",
    )


class StopPage(_OfDrafts, StoppingPage):
    """`@@stop-following?token=…`"""

    heading = _("heading_stop_following", default="Stop following")
