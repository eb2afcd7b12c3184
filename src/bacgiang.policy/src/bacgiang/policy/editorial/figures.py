"""What the editorial room counts."""

from ..base.figures.figure import Figure
from ..base.figures.figure import Period
from ..base.figures.published import count_published
from .items import IEditorialItem
from .offers.offer import OfferState
from .offers.store import offer_store
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent


def _published(site: DexterityContent, unit: str | None, period: Period) -> int:
    return count_published(unit, period, object_provides=IEditorialItem.__identifier__)


def _offered(site: DexterityContent, unit: str | None, period: Period) -> int:
    """Offers made by units, whatever became of them."""
    store = offer_store(site)
    uids = (uid for state in OfferState for uid in store.uids(state))
    offers = (offer for uid in uids for offer in store.offers(uid))
    return sum(
        unit in (None, one.unit) and period.holds(one.offered_at) for one in offers
    )


PUBLISHED = Figure(
    "published-items",
    _("figure_published_items", default="Items published"),
    _published,
)
OFFERS = Figure(
    "offers", _("figure_offers", default="Offers to the main site"), _offered
)
