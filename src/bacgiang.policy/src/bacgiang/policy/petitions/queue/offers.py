"""Words that an officer can answer with: those of before, and those kept for it."""

from ...base.english.days import shown_day
from ..answered.finding import readable_on
from ..content.content import Content
from ..standard.store import standard_store
from bacgiang.policy import _
from dataclasses import dataclass
from plone import api
from zope.i18nmessageid import Message


MOST_EARLIER = 3
EARLIER = _("heading_petition_earlier", default="Answered before")
STANDARD = _("heading_standard_answers", default="Standard answers")


@dataclass(frozen=True)
class Offer:
    """`number`: what names it in an address; `source`: who answered so, and when."""

    number: str
    title: str
    words: str
    source: str = ""


def offers_on(content: Content, unit: str) -> list[tuple[str, Message, list[Offer]]]:
    """Lists that hold something: their ids and headings, and what is in them."""
    language = str(api.portal.get_current_language())
    earlier = [
        Offer(one.number, one.text, one.answer, f"{one.unit}, {shown_day(one.closed)}")
        for one in readable_on(content.text, language, unit, MOST_EARLIER)
    ]
    standard = [
        Offer(key, one.title, one.words)
        for key, one in standard_store().of(unit).items()
    ]
    lists = [
        ("petition-earlier", EARLIER, earlier),
        ("petition-standard", STANDARD, standard),
    ]
    return [one for one in lists if one[2]]
