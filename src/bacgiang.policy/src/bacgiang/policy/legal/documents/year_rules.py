"""A year of a register is called by its number: its name is public at once."""

from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from .register import IRegisterYear
from bacgiang.policy import _
import re
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


NO_YEAR = Refusal(
    "no_year",
    _("refusal_no_year", default="A year of a register is called by its four figures."),
    "title",
)


@on_policy_sites
def refuse_other_names(
    year: IRegisterYear, event: IObjectAddedEvent | IObjectModifiedEvent
) -> None:
    """Raise RefusedInput."""
    if not re.fullmatch("[0-9]{4}", year.title or "") or year.description:
        raise RefusedInput(NO_YEAR)
