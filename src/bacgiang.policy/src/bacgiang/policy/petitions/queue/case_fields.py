"""The fields of a case's page, by name."""

from ...base.act_page.field import Field
from ..filing.form_fields import CHOOSE
from ..handling.reasons import MOST_REASON
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Sequence


Options = Sequence[tuple[str, str]]


def case_fields(
    typed: Callable[[str], str],
    words: str,
    grounds: Options,
    units: Options,
    members: Options,
    officer: str,
    proposed: str,
) -> dict[str, Field]:
    """`typed`: what was sent in a field; `words`: those of the answer so far;
    `units`: to which it can go, `proposed`: code of one or ""; `members`: of the board.
    """
    return {
        "publish": Field(
            name="publish",
            title=_(
                "label_petition_publish",
                default="Publish question and answer: whoever sent it agrees",
            ),
            kind="checkbox",
            value=typed("publish"),
        ),
        "words": Field(
            name="words",
            title=_("label_petition_words", default="Words to whoever sent it"),
            kind="textarea",
            value=words,
        ),
        "ground": Field(
            name="ground",
            title=_(
                "label_petition_ground",
                default="Why it is refused (for a refusal alone)",
            ),
            kind="select",
            options=grounds,
            unchosen=CHOOSE,
            value=typed("ground"),
        ),
        "reason": Field(
            name="reason",
            title=_(
                "label_petition_reason", default="Why (whoever sent it reads this)"
            ),
            most=MOST_REASON,
            value=typed("reason"),
        ),
        "unit": Field(
            name="unit",
            title=_("label_petition_to_unit", default="Unit that answers"),
            kind="select",
            options=units,
            unchosen=CHOOSE,
            value=typed("unit") or proposed,
        ),
        "until": Field(
            name="until",
            title=_("label_petition_until", default="Answer by (day/month/year)"),
            value=typed("until"),
        ),
        "officer": Field(
            name="officer",
            title=_("label_petition_officer", default="Who works on it"),
            kind="select",
            options=members,
            unchosen=_("option_petition_nobody", default="Nobody yet"),
            value=officer,
        ),
        "units": Field(
            name="units",
            title=_("label_petition_ask_units", default="Units to ask"),
            kind="several",
            options=units,
            rows=5,
        ),
        "off": Field(
            name="reason",
            title=_(
                "label_petition_off_reason",
                default="Why question and answer are taken off the page (whoever sent "
                "it reads this)",
            ),
            most=MOST_REASON,
            value=typed("reason"),
        ),
    }
