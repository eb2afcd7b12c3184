"""The portal speaks two languages: sites and registers are laid out for these alone."""

from ..request_language import DEFAULT_LANGUAGE
from ..request_language import LANGUAGES
from bacgiang.policy import _
from collections.abc import Iterable
from zope.i18nmessageid import Message


WRONG = _(
    "error_setting_languages",
    default="The portal speaks Vietnamese, which comes first, and English. Neither can "
    "be taken away, and no other added: sites and registers are made for these two.",
)


def languages(chosen: Iterable[str]) -> Message | None:
    """Against any others, or fewer."""
    return None if set(chosen) == set(LANGUAGES) else WRONG


def first_language(chosen: str) -> Message | None:
    """Against beginning with another."""
    return None if chosen == DEFAULT_LANGUAGE else WRONG
