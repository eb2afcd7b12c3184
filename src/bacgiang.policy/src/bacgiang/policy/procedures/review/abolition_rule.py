"""Nothing is abolished before the day from which it holds.

Its page would say on that day that something else holds, and never that it is over.
"""

from ...base.dates import today
from ...base.english.days import shown_day
from ...base.refusal import Refusal
from ...editorial.workflow.item_rules import item_rule
from ...editorial.workflow.item_rules import Step
from ...editorial.workflow.parameters import Transition
from ...editorial.working_copy.dates import changed_item
from ..procedure.conversion import decision_of
from ..versions.effect import effective_day
from ..versions.store import version_store
from bacgiang.policy import _
from collections.abc import Iterator
from plone.dexterity.content import DexterityContent


TOO_EARLY = Refusal(
    "abolished_before_it_holds",
    _(
        "refusal_abolished_before_it_holds",
        default="The decision abolishes it from ${abolished}, but a version that is "
        "published holds from ${holds} on. Correct the day: it has to be a later one.",
    ),
    "effective_from",
)


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def abolition_refuses(item: DexterityContent, step: Step) -> Iterator[Refusal]:
    """Compares with the text that holds latest."""
    decision = decision_of(item)
    if decision is None or decision.kind != "abolish":
        return
    published = changed_item(item) or item
    versions = version_store().of(published.UID())
    holds = max(
        (effective_day(one) for one in versions if not one.abolishes), default=None
    )
    abolished = decision.effective_from or today()
    if holds is not None and abolished <= holds:
        yield TOO_EARLY.at(abolished=shown_day(abolished), holds=shown_day(holds))
