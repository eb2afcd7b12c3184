"""Source and byline of an item; a reader's own contribution is exempt (9.1)."""

from bacgiang.policy import _
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope import schema
from zope.interface import provider


@provider(IFormFieldProvider)
class IAttribution(model.Schema):
    """Who an item comes from. Forms and submission ask for it; a program's draft may
    lack it.
    """

    directives.order_after(source="IBasic.description")
    source = schema.TextLine(
        title=_("Source"),
        description=_(
            "help_source",
            default="The body or paper the information comes from. Needed, except of "
            "a reader's own contribution.",
        ),
        required=False,
        max_length=300,
    )
    directives.order_after(byline="IAttribution.source")
    byline = schema.TextLine(
        title=_("Author"),
        description=_(
            "help_byline",
            default="As it is to be printed: a name or a pen name. Needed, except of "
            "a reader's own contribution.",
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


def is_said(value: str | None) -> bool:
    return bool((value or "").strip())


def has_attribution(item: object) -> bool:
    """Whether the item may be submitted as far as source and author go."""
    if getattr(item, "reader_contribution", False):
        return True
    return all(is_said(getattr(item, name, None)) for name in ("source", "byline"))
