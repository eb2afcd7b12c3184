"""Pages for everybody: ask to be told, confirm, and stop."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.stores.site_store import SiteStore
from ..letters.words import known_language
from ..public_page import PublicPage
from ..submissions.writing import server_clock
from .followers import Followers
from bacgiang.policy import _
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import quote
from zope.i18nmessageid import Message


FIELDS = {"email": "follow-email", "use_of_data": "follow-consent"}


class _Page(PublicPage):
    """Speaks one of the portal's languages."""

    @property
    def language(self) -> str:
        return known_language(api.portal.get_current_language())


class AskingPage(_Page):
    """A form that asks for a letter; the answer is the same whatever it finds."""

    ask: Any
    # What whoever asks agrees to.
    consent = _(
        "label_follow_consent",
        default="I agree that the portal keeps this address to send me these letters, "
        "and for nothing else, until I stop. It is shown to nobody.",
    )
    wish_template = ViewPageTemplateFile("wish.pt")

    @property
    def is_sent(self) -> bool:
        return self.request.form.get("sent") == "1"

    @property
    def email(self) -> str:
        return self.form_value("email")[:300]

    def act(self) -> None:
        type(self).ask(self.request.form, self.language, server_clock())
        self.redirect(f"{self.action}?sent=1")

    def field_id(self, reason: Refusal) -> str:
        return FIELDS.get(reason.field or "", "")

    @property
    def wish_macros(self) -> Any:
        """`sent` says that the letter is under way; `address` asks for where to, for
        the consent, and for the fields of protection."""
        return self.wish_template.macros


class TokenPage(_Page):
    """Opened from a letter; a button does it, so that no program that looks at links
    does. Subclasses say `heading` and, when it is `done`, that.
    """

    template = ViewPageTemplateFile("by_token.pt")
    is_done = False
    has_ended = False
    store: SiteStore[Followers]

    @property
    def token(self) -> str:
        return self.form_value("token")[:100]

    @property
    def action(self) -> str:
        return f"{super().action}?token={quote(self.token)}"

    def title_of(self, topic: str) -> Message | str:
        """What a topic is called, "" for one that is no more."""
        raise NotImplementedError

    def _title(self, asked: bool) -> Message | str:
        kept = self.store()
        found = kept.asked(self.token, server_clock()) if asked else None
        found = found or kept.get(self.token)
        return self.title_of(found.topic) if found is not None else ""

    @property
    def topic(self) -> Message | str:
        """What the token is for; "" where it is for nothing (any more)."""
        return self._title(asked=False)


class ConfirmingPage(TokenPage):
    """A wish becomes one to follow."""

    question = _(
        "text_confirm_following", default="You will be told by e-mail what is new of:"
    )
    button = _("button_confirm_following", default="Confirm")
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
        return self._title(asked=True)

    def act(self) -> Any:
        if self.store().confirm(self.token, server_clock()) is None:
            raise Refused(self.unknown)
        self.is_done = True
        return self.template()


class StoppingPage(TokenPage):
    """Mail programs post to it without a page (RFC 8058).

    An unknown token is answered like one that has ended: nothing is sent by either.
    What has ended is named, so that nobody wonders whether it has.
    """

    question = _("text_stop_following", default="You will get no more letters on this:")
    button = _("button_stop_following", default="Stop")
    ended = _(
        "message_ended_already",
        default="This has ended already: no more of these letters are sent. There is "
        "nothing left to do.",
    )

    def show(self) -> Any:
        self.has_ended = not self._title(asked=True)
        return super().show()

    @property
    def topic(self) -> Message | str:
        gone = self.store().ended(self.token)
        return self._title(asked=True) or (gone and self.title_of(gone))

    done = _(
        "message_not_following",
        default="You get no more of these letters. Your address is erased.",
    )

    def act(self) -> Any:
        self.store().end(self.token, server_clock())
        self.is_done = True
        return self.template()
