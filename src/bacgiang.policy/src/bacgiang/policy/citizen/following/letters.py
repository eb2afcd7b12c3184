"""The letter that asks whether an address is to be told (double opt-in)."""

from ..letters.letter import Letter
from ..letters.words import page_url
from ..letters.words import said
from .followers import Follower
from bacgiang.policy import _
from zope.i18nmessageid import Message


TEXT = _(
    "follow_confirm_text",
    default="""Somebody, you it seems, asked that this address be told what is new of:

${topic}

To confirm, open this address within 48 hours and press the button there:

${url}

If it was not you, ignore this letter: nothing more is sent, and your address is
erased.""",
)


def letter_to_confirm(
    asked: Follower, token: str, subject: Message, topic: Message | str, page: str
) -> Letter:
    """`topic`: what the wish is called; `page`: name of the one that confirms it."""
    url = page_url(asked.language, page, token=token)
    return Letter(
        to=asked.email,
        subject=said(subject, asked.language, {}),
        text=said(TEXT, asked.language, {"topic": topic, "url": url}),
    )
