"""A section: the place items are written in, and the list that shows them."""

from ..published_words import HoldsWords
from ..published_words import IPublishedWords
from bacgiang.policy import _
from plone.app.contenttypes.behaviors.collection import ICollection
from plone.dexterity.content import Container
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class ISectionWords(model.Schema):
    """What a section is called and lists (its stored query: `plone.collection`)."""

    title = schema.TextLine(title=_("Title"), max_length=300)
    description = schema.Text(title=_("Summary"), required=False)
    listing = schema.Choice(
        title=_("Lists"), vocabulary="bacgiang.Listings", default="none"
    )


class ISection(ISectionWords):
    """A section. Where it is public its words change in working copies alone."""


@implementer(ISection, IPublishedWords)
class Section(Container, HoldsWords):
    """Holds items and lists, by a live query, those of its kind and site."""

    words_schemata = (ISectionWords, ICollection)
    words_type = "SectionWords"
