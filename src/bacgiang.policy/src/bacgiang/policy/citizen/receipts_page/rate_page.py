"""The page on which whoever sent something judges what became of it."""

from ...base.act_page.field import Field
from .act_page import AuthorActPage
from bacgiang.policy import _
from collections.abc import Iterable
from zope.i18nmessageid import Message


class AuthorRatePage(AuthorActPage):
    """A room says what is asked, and the answers one chooses from."""

    act_name = "rate"
    button = _("button_petition_rate", default="Send")
    done_words = _("message_petition_rated", default="Thank you, that was kept.")
    question: Message | str = ""
    ratings: Iterable[tuple[str, Message]] = ()

    def asks(self) -> list[Field]:
        return [
            Field(
                name="rating",
                title=self.question,
                kind="radio",
                options=self.ratings,
                is_required=True,
            )
        ]
