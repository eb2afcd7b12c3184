"""What a text under review is compared with."""

from ..workflow.parameters import Transition
from ..working_copy.rules import baseline_of
from AccessControl import getSecurityManager
from Acquisition import aq_base
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from plone import api
from typing import Any


# Each of these ends a review: what is submitted after it was seen before.
ENDS_REVIEW = frozenset({Transition.RETURN, Transition.RETRACT, Transition.RESTORE})


class BasisKind(StrEnum):
    """Why there is an earlier text."""

    PUBLISHED = "published"
    SUBMITTED_BEFORE = "submitted_before"


@dataclass(frozen=True)
class Basis:
    """The earlier text: of the published item, or of this one at a moment (aware)."""

    kind: BasisKind
    item: Any
    moment: datetime | None = None


def basis_of(item: Any) -> Basis | None:
    """What the item is compared with; None for what nobody has seen before."""
    baseline = baseline_of(item)
    if baseline is not None:
        seen = getSecurityManager().checkPermission("View", baseline)
        return Basis(BasisKind.PUBLISHED, baseline) if seen else None
    moment = _last_review_ended(item)
    if moment is None:
        return None
    return Basis(BasisKind.SUBMITTED_BEFORE, item, moment)


def _last_review_ended(item: Any) -> datetime | None:
    chain = api.portal.get_tool("portal_workflow").getChainFor(item)
    history = getattr(aq_base(item), "workflow_history", {})
    steps = history.get(chain[0], ()) if chain else ()
    for step in reversed(steps):
        if step.get("action") in ENDS_REVIEW:
            return step["time"].toZone("UTC").asdatetime()
    return None
