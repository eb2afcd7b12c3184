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
from .in_text import seen_at
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
    told: set[str] = set()
    untold: set[str] = set()
    for source, words in shown_in(item):
        name = name_in(source, pictures)
        if name is not None:
            (told if words else untold).add(pictures[name].getId())
        elif not words and not is_said(picture := seen_at(source)):
            yield _text_picture_missing(picture, source)
    for picture in {id(one): one for one in pictures.values()}.values():
        name = picture.getId()
        if name not in told - untold and own_picture_refuses(picture):
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


def _text_picture_missing(picture: DexterityContent | None, source: str) -> Refusal:
    """Named as people know it; only what is no picture of here by its address."""
    name = source[:60] if picture is None else picture.Title() or picture.getId()
    return Refusal(
        "alt_text_missing",
        _(
            "refusal_text_picture_alt_missing",
            default="The picture “${name}” in the text has no alternative text. Open "
            "the text, click the picture, choose “Alternative text” and say what it "
            "shows.",
            mapping={"name": name},
        ),
        "text",
    )
