"""Who entered what came on paper: nobody alone puts words into mouths of others."""

from ...editorial.acts.store import act_store
from ..act_kinds import OPINION_ENTER
from plone import api
from plone.dexterity.content import DexterityContent


def entered_by(draft: DexterityContent, user_id: str) -> frozenset[str]:
    """Digests of the first entries of what a person has entered, or put right."""
    return frozenset(
        str(act.details["receipt"])
        for act in act_store(api.portal.get()).of_item(draft.UID())
        if act.kind == OPINION_ENTER
        and act.actor == user_id
        and "receipt" in act.details
    )
