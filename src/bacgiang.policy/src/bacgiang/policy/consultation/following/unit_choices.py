"""Units whose drafts can be followed."""

from ...units.register.lookup import all_units
from .topics import topic_title
from .topics import UNIT
from zope.i18nmessageid import Message


def unit_choices(language: str) -> list[tuple[str, Message | str]]:
    """Topics of all units that have not ended, with their titles, in their order."""
    return [
        (topic, topic_title(topic, language))
        for topic in (f"{UNIT}{one.code}" for one in all_units() if not one.valid_to)
    ]
