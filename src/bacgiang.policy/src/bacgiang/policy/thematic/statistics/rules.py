"""What an indicator needs before it goes on to the public, whatever way it goes."""

from ...base.refusal import Refusal
from ...editorial.workflow.item_rules import item_rule
from ...editorial.workflow.item_rules import Step
from ...editorial.workflow.parameters import Transition
from ...units.register.districts import DistrictVocabulary
from .choices import Breakdown
from bacgiang.policy import _
from typing import Any


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def indicator_refuses(indicator: Any, step: Step) -> tuple[Refusal, ...]:
    """Values there are, and districts that are some."""
    figures = indicator.values_read()
    if not figures.rows:
        return (NO_VALUES,)
    if indicator.breakdown != Breakdown.DISTRICT:
        return ()
    known = DistrictVocabulary()
    strange = [one for one in figures.parts() if one and one not in known]
    if not strange:
        return ()
    return (NO_DISTRICT.at("figures", part=", ".join(strange[:10])),)


NO_VALUES = Refusal(
    "no_values",
    _(
        "refusal_indicator_no_values",
        default="The indicator has no values yet. Enter them, or import them from a "
        "spreadsheet.",
    ),
    "figures",
)
NO_DISTRICT = Refusal(
    "no_district",
    _(
        "refusal_indicator_no_district",
        default="No district has the code ${part}. Values by district name the code of "
        "the district's unit, for example huyen-lang-giang.",
    ),
    "figures",
)
