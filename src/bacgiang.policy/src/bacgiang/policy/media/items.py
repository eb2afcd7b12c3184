"""Albums and infographics: pages of which pictures are the matter."""

from ..base.refusal import Refusal
from ..editorial.items import IShowsItsPictures
from ..editorial.items import Page
from ..editorial.workflow.item_rules import item_rule
from ..editorial.workflow.item_rules import Step
from ..editorial.workflow.parameters import Transition
from bacgiang.policy import _
from lxml.html import fragment_fromstring
from plone.app.contenttypes.interfaces import IImage
from plone.supermodel import model
from typing import Any
from zope.interface import implementer


class IAlbum(model.Schema):
    """Pictures that stand in it, in their order; each has a caption and its words."""


class IInfographic(model.Schema):
    """A drawing, and a text of the same content."""


@implementer(IAlbum, IShowsItsPictures)
class Album(Page):
    """An album."""


@implementer(IInfographic)
class Infographic(Page):
    """An infographic."""


def pictures_of(album: Any) -> list[Any]:
    return [one for one in album.objectValues() if IImage.providedBy(one)]


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def album_refuses(album: Any, step: Step) -> tuple[Refusal, ...]:
    """Words of its pictures are asked for as everywhere (`editorial/pictures`)."""
    return () if pictures_of(album) else (NO_PICTURES,)


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def infographic_refuses(item: Any, step: Step) -> tuple[Refusal, ...]:
    """Who does not see it reads all of it."""
    said = (item.text.raw if item.text is not None else "").strip()
    words = fragment_fromstring(said, create_parent="div").text_content().split()
    lacking = (NO_DRAWING, not item.image), (NO_TEXT, len(words) < FEWEST_WORDS)
    return tuple(refusal for refusal, lacks in lacking if lacks)


FEWEST_WORDS = 10
NO_PICTURES = Refusal(
    "no_pictures",
    _(
        "refusal_album_empty",
        default="The album has no picture. Add pictures in it.",
    ),
)
NO_DRAWING = Refusal(
    "no_picture",
    _("refusal_infographic_no_drawing", default="Add the drawing."),
    "image",
)
NO_TEXT = Refusal(
    "no_text",
    _(
        "refusal_infographic_no_text",
        default="Write all that the drawing says as text: figures, names, relations. "
        "Who does not see it has only that.",
    ),
    "text",
)
