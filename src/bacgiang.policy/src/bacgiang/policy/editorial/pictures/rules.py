"""No picture goes to citizens without words for those who do not see it.

Accessibility of the portal (WCAG 2.1, 1.1.1).
"""

from ...base.refusal import Refusal
from ..items import IContentHolder
from ..workflow.item_rules import item_rule
from ..workflow.item_rules import Step
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from .behavior import IPictureInWords
from .behavior import is_said
from .in_text import name_in
from .in_text import pictures_in
from .in_text import shown_in
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace
from plone.dexterity.content import DexterityContent


UNREVIEWED = frozenset({State.DRAFT, State.PENDING})


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def pictures_refuse(item: DexterityContent, step: Step) -> Iterable[Refusal]:
    """Asks for the words before the item is submitted, and until it is approved."""
    return missing_words(item) if step.state in UNREVIEWED else ()


def missing_words(item: DexterityContent) -> Iterator[Refusal]:
    """What is lacking at the item's own picture, in its text and at what it holds."""
    if own_picture_refuses(item):
        yield alt_text_missing(item.Title())
    if not IContentHolder.providedBy(item):
        return
    pictures = pictures_in(item)
    told = set()
    for source, words in shown_in(item):
        name = name_in(source, pictures)
        picture = pictures[name] if name is not None else None
        if words:
            told.add(id(picture))
        elif picture is None or not picture.decorative:
            yield _text_picture_missing(source)
    for picture in {id(one): one for one in pictures.values()}.values():
        if id(picture) not in told and own_picture_refuses(picture):
            name = picture.getId()
            yield replace(alt_text_missing(picture.Title() or name), part=name)


def own_picture_refuses(content: DexterityContent) -> bool:
    """Whether an Image, or an item's lead picture, lacks its words."""
    if not IPictureInWords(content, None):
        return False
    return bool(getattr(content, "image", None)) and not is_said(content)


def alt_text_missing(title: str) -> Refusal:
    return Refusal(
        "alt_text_missing",
        _(
            "refusal_alt_text_missing",
            default="The picture of “${title}” has no alternative text. Edit it and "
            "say what it shows, or mark it as decorative.",
            mapping={"title": title},
        ),
        "alt_text",
    )


def _text_picture_missing(source: str) -> Refusal:
    return Refusal(
        "alt_text_missing",
        _(
            "refusal_text_picture_alt_missing",
            default="A picture in the text (${source}) has no alternative text. Open "
            "the text, click the picture and say what it shows.",
            mapping={"source": source.rpartition("resolveuid/")[2][:60]},
        ),
        "text",
    )
