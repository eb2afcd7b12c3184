"""What the commands say, in the language of the terminal: Vietnamese, else English.

The words are messages of the portal's catalogue, so that both speak alike.
"""

from ..installation import LANGUAGE
from ..installation import LOCALE
from bacgiang import policy
from functools import cache
from gettext import GNUTranslations
import os
from pathlib import Path
from pythongettext.msgfmt import Msgfmt
from zope.i18n import interpolate
from zope.i18nmessageid import Message


VARIABLES = (LANGUAGE, *LOCALE)
"""In their order: the first that is set counts."""


def language() -> str:
    """Of the terminal, as its environment names it: `vi`, or `en` for any other."""
    said = next((os.environ[one] for one in VARIABLES if os.environ.get(one)), "")
    return "vi" if said.lower().startswith("vi") else "en"


def in_words(message: Message | str) -> str:
    """A message as the terminal shows it; a text as it is."""
    if not isinstance(message, Message):
        return message
    facts = {
        name: in_words(value) if isinstance(value, str) else value
        for name, value in (message.mapping or {}).items()
    }
    english = message.default or str(message)
    said = _vietnamese().gettext(message) if language() == "vi" else english
    return str(interpolate(english if said == str(message) else said, facts))


def say(message: Message | str) -> None:
    """A line on the terminal."""
    print(in_words(message), flush=True)


@cache
def _vietnamese() -> GNUTranslations:
    folder = Path(policy.__file__).parent / "locales" / "vi" / "LC_MESSAGES"
    with (folder / "bacgiang.po").open("rb") as file:
        return GNUTranslations(Msgfmt(file, name="bacgiang").getAsFile())
