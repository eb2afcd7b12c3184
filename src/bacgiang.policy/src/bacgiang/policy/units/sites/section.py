"""A section: the place items are written in, and the list that shows them."""

from bacgiang.policy import _
from plone.dexterity.content import Container
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class ISection(model.Schema):
    """What a section lists is a stored query (behavior `plone.collection`)."""

    title = schema.TextLine(title=_("Title"), max_length=300)
    description = schema.Text(title=_("Summary"), required=False)
    listing = schema.Choice(
        title=_("Lists"), vocabulary="bacgiang.Listings", default="none"
    )


@implementer(ISection)
class Section(Container):
    """Holds items and lists, by a live query, those of its kind and site."""
