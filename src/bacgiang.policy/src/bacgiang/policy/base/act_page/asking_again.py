"""Before what nobody can take back, what will happen is said and asked about."""

from .act_page import ActPage
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18nmessageid import Message


SURE = "sure"
NOT_ASKED_FOR = frozenset({SURE, "_authenticator"})


@dataclass(frozen=True)
class Question:
    """`heading` asks, `happens` says what will happen, `quoted` is what readers will
    read of it, `button` does it."""

    heading: Message
    happens: Message
    button: Message
    quoted: str = ""


class AsksAgain(ActPage):
    """Its `act` returns `ask_again(…)` until `is_sure`; the page shows `sure_macro`."""

    question: Question | None = None
    sure_template = ViewPageTemplateFile("asking_again.pt")
    not_sure = _("link_not_sure", default="Go back")

    @property
    def is_sure(self) -> bool:
        return bool(self.form_value(SURE))

    def ask_again(self, question: Question) -> Any:
        """The page with the question; nothing is done yet."""
        self.question = question
        return self.show()

    def sent(self) -> Iterator[tuple[str, str]]:
        """What was sent, to be sent once more with the answer."""
        for name, value in self.request.form.items():
            if name not in NOT_ASKED_FOR and isinstance(value, str):
                yield name, value

    @property
    def sure_macro(self) -> Any:
        """The block of the question, `#sure`."""
        return self.sure_template.macros["sure"]
