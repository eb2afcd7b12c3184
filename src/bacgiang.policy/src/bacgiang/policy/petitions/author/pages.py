"""The pages on which its sender acts by the code and the key."""

from ...base.form_values import listed_texts
from ...citizen.receipts_page.act_page import AuthorActPage
from ..content.course import Rating
from .reasons import MOST_WORDS
from bacgiang.policy import _
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class WithdrawPage(AuthorActPage):
    act_name = "withdraw"
    button = _("button_withdraw_opinion", default="Withdraw")
    fields = ViewPageTemplateFile("withdraw_fields.pt")
    done_words = _(
        "message_petition_withdrawn",
        default="It is withdrawn and will not be answered. Its proof stays valid.",
    )


class ReopenPage(AuthorActPage):
    act_name = "reopen"
    button = _("button_petition_reopen", default="Ask for another answer")
    fields = ViewPageTemplateFile("reopen_fields.pt")
    most_characters = MOST_WORDS
    done_words = _(
        "message_petition_reopened",
        default="The unit answers again. The receipt shows until when.",
    )


class RatePage(AuthorActPage):
    act_name = "rate"
    button = _("button_petition_rate", default="Send")
    fields = ViewPageTemplateFile("rate_fields.pt")
    ratings = tuple(Rating.titles().items())
    done_words = _("message_petition_rated", default="Thank you, that was kept.")


class ConsentPage(AuthorActPage):
    act_name = "consent"
    button = _("button_opinion_consent", default="Take back")
    fields = ViewPageTemplateFile("consent_fields.pt")
    done_words = _(
        "message_petition_consent",
        default="Done. What you chose no longer stands with what you sent.",
    )

    def body(self) -> dict[str, Any]:
        asked = list(listed_texts(self.request.form, "withdraw"))
        return {"withdraw": asked, "key": self.form_value("key")}
