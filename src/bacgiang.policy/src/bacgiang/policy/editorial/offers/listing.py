"""What the main site's lists show of accepted items."""

from ...base.entries.main_words import IMainWords
from ...base.entries.main_words import MainWords
from ..workflow.parameters import State
from .places import site_state
from .store import offer_store
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from zope.interface import implementer


def listed_on_main_site(item: DexterityContent) -> bool:
    """Whether a unit's item is on the main site's lists: accepted and public there.

    The value of the index `shown_on` rests on it. A closed site stays readable, and so
    do the items it supplied; a desk never is.
    """
    offer = offer_store().current(IUUID(item))
    if offer is None or not offer.keeps_place:
        return False
    published = api.content.get_state(item, default="") == State.PUBLISHED.value
    return published and site_state(item).is_public


@implementer(IMainWords)
class OfferWords:
    """Utility that the lists ask."""

    def words_for(self, uid: str) -> MainWords | None:
        """The main board's own heading, lead and picture for an item it accepted.

        None where it set none. Callers show them only for items the catalog let them
        see.
        """
        record = offer_store().record(uid)
        if record is None or not record.current.keeps_place:
            return None
        offer, picture = record.current, ""
        if record.picture is not None:
            root = api.portal.get()[api.portal.get_default_language()]
            picture = f"{root.absolute_url()}/@@main-site-picture/{uid}"
        if not (offer.heading or offer.lead or picture):
            return None
        return MainWords(title=offer.heading, lead=offer.lead, picture=picture)
