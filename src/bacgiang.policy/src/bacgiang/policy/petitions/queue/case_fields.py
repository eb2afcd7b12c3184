"""The fields of a case's page, by name."""

from ...base.act_page.field import Field
from ...citizen.attachments.field import files_field
from ...citizen.handling.fields import officer_field
from ...citizen.handling.fields import Options
from ...citizen.handling.fields import reason_field
from ...citizen.handling.fields import unit_field
from ...citizen.handling.fields import units_field
from ..filing.form_fields import CHOOSE
from bacgiang.policy import _
from collections.abc import Callable


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
        "files": files_field(
            {},
            _("label_petition_answer_files", default="Files of the answer (optional)"),
            "",
        ),
        "amount": Field(
            name="amount",
            title=_("label_information_amount", default="What it costs (đồng)"),
            value=typed("amount"),
            help=_(
                "help_information_amount",
                default="Only what printing, copying and sending really costs. Say "
                "above, in the field for words, what it is made of, how it is paid and "
                "by when.",
            ),
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
        "reason": reason_field(
            _("label_petition_reason", default="Why (whoever sent it reads this)"),
            typed("reason"),
        ),
        "unit": unit_field(
            _("label_petition_to_unit", default="Unit that answers"),
            units,
            typed("unit") or proposed,
        ),
        "until": Field(
            name="until",
            title=_("label_petition_until", default="Answer by (day/month/year)"),
            value=typed("until"),
        ),
        "officer": officer_field(members, officer),
        "units": units_field(units),
        "off": reason_field(
            _(
                "label_petition_off_reason",
                default="Why question and answer are taken off the page (whoever sent "
                "it reads this)",
            ),
            typed("reason"),
        ),
    }
