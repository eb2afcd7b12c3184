"""What of a folder's order a request has changed: the name of a field does not say."""

from ..acts.before import state_kept
from Acquisition import aq_base
from persistent import Persistent
from plone.dexterity.content import DexterityContent
from plone.folder.default import DefaultOrdering
from ZODB.utils import z64
from zope.annotation.interfaces import IAnnotations


MOST = 5


def moved_in(folder: DexterityContent) -> dict[str, str]:
    """A detail for the record, none where everything stands as it stood: from which
    place to which, counted from 1. Those that moved farthest; what only made room for
    them is left out.
    """
    order = (IAnnotations(folder, None) or {}).get(DefaultOrdering.ORDER_KEY)
    if order is None or _is_as_it_was(aq_base(order)):
        return {}
    old = {name: place for place, name in enumerate(state_kept(order)["data"], 1)}
    far = {
        name: place - old[name]
        for place, name in enumerate(order, 1)
        if old.get(name, place) != place
    }
    by_far = sorted(far, key=lambda name: -abs(far[name]))
    least = 2 if any(abs(one) > 1 for one in far.values()) else 1
    moved = [name for name in by_far if abs(far[name]) >= least]
    said = [f"{one}: {old[one]} → {old[one] + far[one]}" for one in moved[:MOST]]
    left = [f"+ {len(moved) - MOST}"] if len(moved) > MOST else []
    return {"order": "; ".join(said + left)} if said else {}


def _is_as_it_was(order: Persistent) -> bool:
    """One that is new had no order before."""
    return order._p_jar is None or order._p_serial == z64
