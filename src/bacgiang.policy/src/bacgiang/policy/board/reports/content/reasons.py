"""Why something about a report is refused."""

from ....base.refusal import Refusal
from bacgiang.policy import _


UNKNOWN_FORM = Refusal(
    "unknown_form",
    _("report_refusal_form", default="Choose one of the forms of reports."),
    "form",
)
PERIOD_WRONG = Refusal(
    "wrong_period",
    _(
        "report_refusal_period",
        default="Name the first and the last day, ten years apart at most.",
    ),
    "first",
)
OPEN_ALREADY = Refusal(
    "open_already",
    _(
        "report_refusal_open",
        default="A report by this form on these days is being drawn up already.",
    ),
    "form",
    status=409,
)
NOT_COUNTED = Refusal(
    "not_counted",
    _(
        "report_refusal_counted",
        default="The figures are not counted up to the last day yet. Wait for them, "
        "then go on.",
    ),
    status=409,
)
ANSWER_MISSING = Refusal(
    "value_missing",
    _("report_refusal_answer", default="“${name}” is not answered."),
)
ANSWER_WRONG = Refusal(
    "wrong_value",
    _(
        "report_refusal_answer_wrong",
        default="“${name}” is answered with a whole number, with one of another as "
        "3/4, or with one of the list.",
    ),
)
UNKNOWN_QUESTION = Refusal(
    "unknown_question",
    _("report_refusal_question", default="The form has no question “${name}”."),
)
