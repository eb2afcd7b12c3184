"""The letter that asks whether an address is to follow drafts (double opt-in)."""

from .followers import followers
from .letter import Letter
from .outbox import Waiting
from .places import page_url
from .places import said
from .topics import topic_title
from bacgiang.policy import _
from datetime import datetime
from typing import Any


SUBJECT = _("follow_confirm_subject", default="Please confirm that you follow drafts")
TEXT = _(
    "follow_confirm_text",
    default="""Somebody, you it seems, asked that this address be told what is new of:

${topic}

To confirm, open this address within 48 hours and press the button there:

${url}

If it was not you, ignore this letter: nothing more is sent, and your address is
erased.""",
)


class ConfirmLetters:
    """`who`: token of the wish."""

    remembers = False

    def letter(self, site: Any, waiting: Waiting, now: datetime) -> Letter | None:
        asked = followers(site).asked(waiting.who, now)
        topic = topic_title(asked.topic, asked.language) if asked is not None else ""
        if asked is None or not topic:
            return None
        url = page_url(asked.language, "confirm-following", token=waiting.who)
        return Letter(
            to=asked.email,
            subject=said(SUBJECT, asked.language, {}),
            text=said(TEXT, asked.language, {"topic": topic, "url": url}),
        )

    def settle(self, site: Any, waiting: Waiting, now: datetime) -> None:
        """The wish stays until it is confirmed or its time is over."""
