"""A secret or personal data in the original is one in the copy: both go at once."""

from ...base.acts.actor import current_actor
from ...units.levels import PUBLISHER
from ..withdrawal.store import notice_store
from ..workflow.parameters import CLOSING_GROUNDS
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from .places import item_with
from .store import offer_store
from AccessControl.users import UnrestrictedUser
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from zope.i18n import translate


WITHDRAWN_WITH_ORIGINAL = _(
    "reason_withdrawn_with_original",
    default="The unit has withdrawn the original on this ground.",
)


def take_off_derived(item: DexterityContent) -> None:
    """Withdraw the published copy of an original withdrawn on a closing ground."""
    uid = IUUID(item)
    notice, offer = notice_store().get(uid), offer_store().current(uid)
    if notice is None or notice.ground not in CLOSING_GROUNDS or offer is None:
        return
    derived = item_with(offer.derived)
    if derived is None or api.content.get_state(derived) != State.PUBLISHED.value:
        return
    language = api.portal.get_default_language()
    comment = translate(WITHDRAWN_WITH_ORIGINAL, target_language=language)
    # The law does not wait for the main board's publisher; the record names the person
    # who withdrew the original, who has the publisher's rights for this one act.
    publisher = UnrestrictedUser(current_actor(), "", [PUBLISHER], [])
    users = api.portal.get_tool("acl_users")
    with api.env.adopt_user(user=publisher.__of__(users)):
        api.portal.get_tool("portal_workflow").doActionFor(
            derived,
            Transition.WITHDRAW.value,
            comment=comment,
            ground=notice.ground,
        )
