"""Source and byline of an item; a reader's own contribution is exempt (9.1)."""

from bacgiang.policy import _
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope import schema
from zope.interface import provider


@provider(IFormFieldProvider)
class IAttribution(model.Schema):
    """Who an item comes from. Submission asks for it; a draft may lack it."""

    directives.order_after(source="IBasic.description")
    source = schema.TextLine(
        title=_("Source"),
        description=_(
            "help_source",
            default="The body or paper the information comes from.",
        ),
        required=False,
        max_length=300,
    )
    directives.order_after(byline="IAttribution.source")
    byline = schema.TextLine(
        title=_("Author"),
        description=_(
            "help_byline",
            default="As it is to be printed: a name or a pen name.",
        ),
        required=False,
        max_length=300,
    )
    directives.order_after(reader_contribution="IAttribution.byline")
    reader_contribution = schema.Bool(
        title=_("A reader's own contribution"),
        description=_(
            "help_reader_contribution",
            default="Shown as such to the public; source and author may be missing.",
        ),
        required=False,
        default=False,
    )


def has_attribution(item: object) -> bool:
    """Whether the item may be submitted as far as source and author go."""
    if getattr(item, "reader_contribution", False):
        return True
    return all(
        (getattr(item, name, None) or "").strip() for name in ("source", "byline")
    )
