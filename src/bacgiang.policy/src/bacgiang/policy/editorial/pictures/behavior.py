"""What an editor says of a picture: of an Image, or of the lead picture of an item."""

from bacgiang.policy import _
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope import schema
from zope.interface import provider


CENTRE = 50


@provider(IFormFieldProvider)
class IPictureInWords(model.Schema):
    """Alternative text, or that there is nothing to say; and the focal point.

    Attributes of the content object. `focus_x` and `focus_y` are in per cent of the
    picture's width from the left and of its height from the top.
    """

    alt_text = schema.TextLine(
        title=_("label_alt_text", default="Alternative text"),
        description=_(
            "help_alt_text",
            default="What the picture shows, in one sentence, for those who do not see "
            "it. Required unless the picture is decoration.",
        ),
        required=False,
        max_length=300,
    )
    decorative = schema.Bool(
        title=_("label_decorative", default="Decorative picture"),
        description=_(
            "help_decorative",
            default="Tick when the picture only adorns and says nothing that the text "
            "does not say.",
        ),
        required=False,
        default=False,
    )
    focus_x = schema.Int(
        title=_("label_focus_x", default="Focal point, from the left (%)"),
        description=_(
            "help_focus_x",
            default="Where the most important part is. It stays visible where the "
            "picture is cut; 50 is the middle.",
        ),
        required=False,
        min=0,
        max=100,
        default=CENTRE,
    )
    focus_y = schema.Int(
        title=_("label_focus_y", default="Focal point, from the top (%)"),
        description=_(
            "help_focus_y",
            default="0 is the top of the picture, 100 its foot.",
        ),
        required=False,
        min=0,
        max=100,
        default=CENTRE,
    )


def is_said(content: object) -> bool:
    """Whether a picture has its words, or needs none."""
    words = getattr(content, "alt_text", None) or ""
    return bool(words.strip()) or bool(getattr(content, "decorative", False))


def words_of(content: object) -> str:
    """What stands for the picture; "" for decoration."""
    if getattr(content, "decorative", False):
        return ""
    return (getattr(content, "alt_text", None) or "").strip()
