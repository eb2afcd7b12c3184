"""The page on which an author takes consents back."""

from ...base.act_page.field import Field
from ...base.form_values import listed_texts
from .act_page import AuthorActPage
from bacgiang.policy import _
from collections.abc import Mapping
from typing import Any
from zope.i18nmessageid import Message


NO_NOTICES = (
    _("label_no_consent_notices", default="to being told by e-mail what becomes of it"),
    "",
)
NO_USE = _(
    "label_no_consent_use",
    default="to my name and contact data being kept at all: erase them",
)


NOTHING = _(
    "label_petition_erase_all",
    default="to anything I sent being kept: erase it all",
)


class ConsentPage(AuthorActPage):
    """`choices`: what can be taken back, each with its words and what helps."""

    act_name = "consent"
    button = _("button_opinion_consent", default="Take back")
    explanation = _(
        "text_petition_consent",
        default="What you agreed to you can take back at any time, without giving a "
        "reason. What was done with your consent before stays lawful.",
    )
    done_words = _(
        "message_petition_consent",
        default="Done. What you chose no longer stands with what you sent.",
    )
    choices: Mapping[str, tuple[Message, Message | str]] = {}

    @property
    def remark(self) -> Message | str:  # type: ignore[override]
        """Why not all of it is asked."""
        act = self.author_act
        is_whole = act.open_choices(self.submission) >= self.choices.keys()
        return "" if is_whole else act.not_by_portal.message

    def asks(self) -> list[Field]:
        """What would be refused is not offered."""
        choices = self.choices.items()
        open_choices = self.author_act.open_choices(self.submission)
        return [
            Field(
                name="withdraw",
                title=_("label_no_longer_agree", default="I no longer agree"),
                kind="checks",
                options=[(one, *said) for one, said in choices if one in open_choices],
            )
        ]

    def body(self) -> dict[str, Any]:
        asked = list(listed_texts(self.request.form, "withdraw"))
        return {**super().body(), "withdraw": asked}
