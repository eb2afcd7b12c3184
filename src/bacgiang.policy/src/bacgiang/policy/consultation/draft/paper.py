"""A paper that comes with a draft: the submission, the impact assessment, ..."""

from ...editorial.items import IPartOfItem
from bacgiang.policy import _
from plone.dexterity.content import Item
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class IDraftPaper(model.Schema):
    """One accompanying paper."""

    title = schema.TextLine(title=_("Title"), max_length=300)
    kind = schema.Choice(
        title=_("Kind of paper"), vocabulary="bacgiang.DraftPaperKinds"
    )
    model.primary("file")
    file = NamedBlobFile(title=_("File"))


@implementer(IDraftPaper, IPartOfItem)
class DraftPaper(Item):
    """An accompanying paper; it follows the state of the draft it stands in."""
