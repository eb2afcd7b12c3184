"""Sections, sites and leaders are public at once: they hold no secret (4.2a).

The head of a board arranges its site alone, as its first page and its look (7.1, 8):
titles and summaries are no items, and go through no review. What was there before is
kept in the record of acts.
"""

from ...base.acts.actor import current_actor
from ...base.acts.actor import SYSTEM
from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.refusal import RefusedInput
from ...text.files.full.blocks import text_blocks
from ...units.public_lines import LinesComeOut
from ..acts.structure import is_structure
from ..acts.subscribers import changes_text
from ..secrecy.check import check_texts
from ..secrecy.findings import Finding
from ..secrecy.inspection import inspect_item
from ..secrecy.wording import finding_in_words
from ..secrecy.words_marked import mark_among_words
from bacgiang.policy import _
from collections.abc import Mapping
from plone.dexterity.interfaces import IDexterityContent
from zope.globalrequest import getRequest
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


SECRET_IN_PUBLIC = Refusal(
    "secrecy_mark",
    _(
        "refusal_secrecy_mark_here",
        default="A mark of secrecy was found: ${places}. What stands here is public at "
        "once; remove what is secret.",
    ),
)


SHORT_TEXTS = ("title", "description")


@on_policy_sites
def refuse_secrets(
    obj: IDexterityContent, event: IObjectAddedEvent | IObjectModifiedEvent
) -> None:
    """Raise RefusedInput where marks of secrecy stand in its texts or files."""
    is_text = is_structure(obj) and changes_text(event)
    if not is_text or current_actor() == SYSTEM:
        return
    marks = inspect_item(obj).marks
    if marks:
        raise RefusedInput(SECRET_IN_PUBLIC.at(places=_in_words(marks)))
    for name in SHORT_TEXTS:
        mark = mark_among_words(getattr(obj, name, None) or "")
        if mark:
            raise RefusedInput(SECRET_IN_PUBLIC.at(name, places=mark))


def refuse_secret_lines(event: LinesComeOut) -> None:
    """Raise Refused with each line in which a mark of secrecy stands, also among other
    words: no item is around them in which a mark would stand alone.
    """
    refuse_secret_texts(event.lines)
    found = {name: mark_among_words(said) for name, said in event.lines.items()}
    Refused.raise_for(
        *(
            SECRET_IN_PUBLIC.at(name, places=mark)
            for name, mark in found.items()
            if mark
        )
    )


def refuse_secret_texts(texts: Mapping[str, str]) -> None:
    """The same of texts by the names of their fields."""
    found = {
        field: check_texts(text_blocks(said, "")).marks for field, said in texts.items()
    }
    Refused.raise_for(
        *(
            SECRET_IN_PUBLIC.at(field, places=_in_words(marks))
            for field, marks in found.items()
            if marks
        )
    )


def _in_words(marks: tuple[Finding, ...]) -> str:
    request = getRequest()
    return "; ".join(finding_in_words(mark, request) for mark in marks[:5])
