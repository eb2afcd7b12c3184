"""A promotion: picture, words, and the address it leads to."""

from ...editorial.items import INamesItsOrigin
from .agreed import digest
from .web_address import is_web_address
from bacgiang.policy import _
from plone.dexterity.content import Item
from plone.indexer.decorator import indexer
from plone.namedfile.field import NamedBlobImage
from plone.supermodel import model
from zope import schema
from zope.interface import implementer
from zope.schema.interfaces import ValidationError


class NotOnTheWeb(ValidationError):
    __doc__ = _(
        "promotion_refusal_link",
        default="Give the full address of a page, beginning with https:// or http://.",
    )


def leads_to_the_web(value: str) -> bool:
    """Constraint of the field. Raises NotOnTheWeb."""
    if not is_web_address(value):
        raise NotOnTheWeb(value)
    return True


class IPromotion(model.Schema):
    """Who promotes what. When it is shown, the dates of publication say."""

    title = schema.TextLine(title=_("Title"), max_length=200)
    description = schema.Text(title=_("Summary"), required=False, max_length=1000)
    enterprise = schema.TextLine(
        title=_("Enterprise or organisation"),
        description=_(
            "help_promotion_enterprise",
            default="Whose brand or product it is, and who signed the confirmation.",
        ),
        max_length=300,
    )
    image = NamedBlobImage(title=_("Picture"))
    alternative = schema.TextLine(
        title=_("What the picture shows"),
        description=_(
            "help_promotion_alternative",
            default="For those who do not see it; words in the picture belong here.",
        ),
        max_length=200,
    )
    link = schema.TextLine(
        title=_("Address it leads to"), max_length=1000, constraint=leads_to_the_web
    )


@implementer(IPromotion, INamesItsOrigin)
class Promotion(Item):
    """A promotion. Its source and author are the enterprise."""

    @property
    def source(self) -> str:
        return self.enterprise or ""

    @property
    def byline(self) -> str:
        return self.enterprise or ""


@indexer(IPromotion)
def promotion(item: IPromotion) -> tuple[str, str, str]:
    """Where it leads, what its picture shows, and the digest of what was confirmed; so
    that lists wake none.
    """
    return item.link or "", item.alternative or "", digest(item)
