"""Fields by which boards pass on what was sent, and share the work on it."""

from ...base.act_page.field import Field
from ...base.form_values import form_value
from ..board_refusals import MOST_REASON
from bacgiang.policy import _
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from zope.i18nmessageid import Message


Options = Sequence[tuple[str, str]]
CHOOSE = _("option_petition_choose", default="Choose …")


def officer_field(members: Options, officer: str) -> Field:
    """`members`: user id and name; `officer`: who has it, "" for nobody."""
    return Field(
        name="officer",
        title=_("label_petition_officer", default="Who works on it"),
        kind="select",
        options=members,
        unchosen=_("option_petition_nobody", default="Nobody yet"),
        value=officer,
    )


def unit_field(title: Message, units: Options, unit: str) -> Field:
    """To which it is handed over."""
    return Field(
        name="unit",
        title=title,
        kind="select",
        options=units,
        unchosen=CHOOSE,
        value=unit,
    )


def units_field(units: Options, chosen: Sequence[str] = ()) -> Field:
    """Those that are asked."""
    return Field(
        name="units",
        title=_("label_petition_ask_units", default="Units to ask"),
        kind="several",
        options=units,
        value=chosen,
        rows=5,
    )


IN_ORDER = ("units", *(f"units-{number}" for number in range(2, 6)))
UNIT = _("label_unit_in_order", default="Unit ${number}")


def units_in_order(form: Mapping[str, Any]) -> list[str]:
    """As they were chosen in `order_fields`."""
    chosen = (form_value(form, one) for one in IN_ORDER)
    return [one for one in chosen if one]


def order_fields(units: Options, form: Mapping[str, Any]) -> list[Field]:
    """A list for each of those that are asked, in the order in which they are."""
    return [
        Field(
            name=name,
            title=Message(UNIT, mapping={"number": str(number)}),
            kind="select",
            options=units,
            unchosen=CHOOSE,
            value=form_value(form, name),
        )
        for number, name in enumerate(IN_ORDER, 1)
    ]


def reason_field(title: Message, reason: str) -> Field:
    return Field(name="reason", title=title, most=MOST_REASON, value=reason)
