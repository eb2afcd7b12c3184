"""Pages for everybody: follow drafts, confirm, stop, and have lost codes sent again."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.submissions.writing import server_clock
from ..opinions.public_page import PublicPage
from . import topics
from .asking import ask_for_codes
from .asking import ask_to_follow
from .followers import followers
from .places import known_language
from bacgiang.policy import _
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import quote
from zope.i18nmessageid import Message
from zope.interface import alsoProvides


class _Page(PublicPage):
    """Speaks one of the portal's languages."""

    @property
    def language(self) -> str:
        return known_language(api.portal.get_current_language())


class _AskingPage(_Page):
    """A form that asks for a letter; the answer is the same whatever it finds."""

    ask: Any

    @property
    def is_sent(self) -> bool:
        return self.request.form.get("sent") == "1"

    @property
    def email(self) -> str:
        return self.form_value("email")[:300]

    def act(self) -> None:
        type(self).ask(self.request.form, self.language, server_clock())
        self.redirect(f"{self.action}?sent=1")


class FollowPage(_AskingPage):
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

    def choices(self) -> list[tuple[str, Message | str]]:
        """Topics with their titles: the draft one came from, all drafts, each unit."""
        found = []
        if self.chosen.startswith(topics.DRAFT):
            found.append((self.chosen, topics.topic_title(self.chosen, self.language)))
        return [
            one for one in (*found, *topics.general_topics(self.language)) if one[1]
        ]


class SendCodePage(_AskingPage):
    """`@@send-code-again`."""

    template = ViewPageTemplateFile("send_code.pt")
    ask = ask_for_codes


class _TokenPage(_Page):
    """Opened from a letter; a button does it, so that no program that looks at links
    does. Subclasses say `heading`, `question`, `button` and, when it is `done`, that.
    """

    template = ViewPageTemplateFile("by_token.pt")
    is_done = False

    def protect(self) -> None:
        # Mail programs post without a page; the token stands where a session would.
        alsoProvides(self.request, IDisableCSRFProtection)

    @property
    def token(self) -> str:
        return self.form_value("token")[:100]

    @property
    def action(self) -> str:
        return f"{super().action}?token={quote(self.token)}"

    @property
    def topic(self) -> Message | str:
        """What the token is for; "" where it is for nothing (any more)."""
        raise NotImplementedError


class ConfirmPage(_TokenPage):
    """`@@confirm-following?token=…`"""

    heading = _("heading_confirm_following", default="Confirm that you follow drafts")
    question = _(
        "text_confirm_following", default="You will be told by e-mail what is new of:"
    )
    button = _("button_confirm_following", default="Confirm")
    done = _(
        "message_following",
        default="You follow it now. Every letter holds an address by which you stop.",
    )
    unknown = Refusal(
        "unknown_token",
        _(
            "follow_refusal_token",
            default="This address was used before, or its 48 hours are over. Ask for a "
            "new letter.",
        ),
        status=404,
    )

    def show(self) -> Any:
        if not self.topic:
            raise Refused(self.unknown)
        return super().show()

    @property
    def topic(self) -> Message | str:
        kept = followers()
        found = kept.asked(self.token, server_clock()) or kept.get(self.token)
        return (
            topics.topic_title(found.topic, self.language) if found is not None else ""
        )

    def act(self) -> Any:
        if followers().confirm(self.token, server_clock()) is None:
            raise Refused(self.unknown)
        self.is_done = True
        return self.template()


class StopPage(_TokenPage):
    """`@@stop-following?token=…`; mail programs post to it without a page (RFC 8058).

    An unknown token is answered like a known one: nothing is sent in either case.
    """

    heading = _("heading_stop_following", default="Stop following")
    question = _("text_stop_following", default="You will get no more letters on this:")
    button = _("button_stop_following", default="Stop")
    done = _(
        "message_not_following",
        default="You get no more of these letters. Your address is erased.",
    )

    @property
    def topic(self) -> Message | str:
        found = followers().get(self.token)
        return (
            topics.topic_title(found.topic, self.language) if found is not None else ""
        )

    def act(self) -> Any:
        followers().stop(self.token)
        self.is_done = True
        return self.template()
