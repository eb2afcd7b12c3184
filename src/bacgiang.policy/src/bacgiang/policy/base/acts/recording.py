"""Add to the record of acts, wherever the room stands that does."""

from ..policy_sites import has_policy
from plone.dexterity.content import DexterityContent
import transaction
from typing import Any
from zope.component import getUtility
from zope.interface import Interface


class IActRecorder(Interface):
    """Whoever keeps the record; without it nothing that must be recorded is done."""

    def __call__(kind: str, item: DexterityContent, **facts: Any) -> Any:  # noqa: N805
        """Append an act; all facts of `record_act` are given."""


def record_act(
    kind: str,
    item: DexterityContent | None = None,
    *,
    unit: str | None = None,
    uid: str | None = None,
    actor: str | None = None,
    state_before: str = "",
    state_after: str = "",
    reason: str = "",
    details: dict[str, Any] | None = None,
) -> Any:
    """Append an act and return it as it was kept.

    `kind` is the code of a registered kind. `actor` defaults to the current user,
    `unit` and `uid` to the item's own; an act on no item names its unit ("" for none).
    `details` are flat facts: texts, integers, booleans. On a site without the policy
    there is no record, and nothing to return.
    """
    if not has_policy():
        return None
    transaction.get().set_data(record_act, True)
    return getUtility(IActRecorder)(
        kind,
        item,
        unit=unit,
        uid=uid,
        actor=actor,
        state_before=state_before,
        state_after=state_after,
        reason=reason,
        details=details,
    )


def has_recorded() -> bool:
    """Whether the transaction has an act for the record."""
    try:
        return bool(transaction.get().data(record_act))
    except KeyError:
        return False
