"""Why something about royalties is refused."""

from ...base.refusal import Refusal
from bacgiang.policy import _
from zope.i18nmessageid import Message


MOST_NUMBER = 200
_PERCENT = _(
    "royalty_refusal_percent",
    default="“${name}”: whole percents from ${least} to ${most}.",
)

PERIOD_WRONG = Refusal(
    "period_wrong",
    _(
        "royalty_refusal_period",
        default="The first day of the period comes before its last one, a year at "
        "most, and none of them lies ahead.",
    ),
)
NOTHING_STATED = Refusal(
    "nothing_stated",
    _(
        "royalty_refusal_nothing",
        default="Nobody is paid by it yet: have the items read first.",
    ),
)
NO_TARIFF = Refusal(
    "no_rates",
    _(
        "royalty_refusal_tariff",
        default="For what came out on ${day} there is no decree, no base salary or no "
        "decision of the Chairman on file.",
    ),
)
RATES_CHANGED = Refusal(
    "rates_changed",
    _(
        "royalty_refusal_rates_changed",
        default="What it was reckoned with has changed since: have the items read "
        "again.",
    ),
)
OF_WORK = _("royalty_refusal_of_work", default="“${title}”: ${reason}")
GENRE_WRONG = Refusal(
    "genre_wrong",
    _("royalty_refusal_genre", default="Choose a genre that is paid for."),
    "genre",
)
COEFFICIENT_WRONG = Refusal(
    "coefficient_wrong",
    _(
        "royalty_refusal_coefficient",
        default="“${name}”: a coefficient from ${least} to ${most}, the lower one "
        "first.",
    ),
    "coefficient",
)
COEFFICIENT_UNREAD = Refusal(
    "coefficient_unread",
    _(
        "royalty_refusal_coefficient_unread",
        default="“${name}”: write coefficients like 2,5 or 1-3.",
    ),
    "coefficient",
)


def beyond(
    wrong: Refusal, name: Message, value: int, least: int, most: int
) -> Refusal | None:
    """None where the value is none of both."""
    if least <= value <= most:
        return None
    return wrong.at(name=name, least=least, most=most)


PERCENT_WRONG = Refusal("percent_wrong", _PERCENT)
TRANSLATION_WRONG = Refusal("translation_wrong", _PERCENT, "translation")
EXTRA_WRONG = Refusal("extra_wrong", _PERCENT, "extra")
FEES_WRONG = Refusal("fees_too_high", _PERCENT)
UNIT_WRONG = Refusal("unit_wrong", _PERCENT, "unit")
SHARES_WRONG = Refusal(
    "shares_wrong",
    _(
        "royalty_refusal_shares",
        default="Each share names somebody of the register once for what they did, "
        "and how much in whole numbers; authors have the royalty.",
    ),
    "payee-0",
)
WORDS_MISSING = Refusal(
    "words_missing",
    _("royalty_refusal_words", default="Say why it is not paid, up to 300 letters."),
    "words",
)
STATED_ELSEWHERE = Refusal(
    "stated_already",
    _(
        "royalty_refusal_twice",
        default="“${title}” stands in another statement already.",
    ),
    status=409,
)
PAYEES_MISSING = Refusal(
    "payees_missing",
    _("royalty_refusal_payees", default="Choose whose money it is."),
    "payees",
)
NOTICE_AGAIN = Refusal(
    "notice_again",
    _(
        "royalty_refusal_notice",
        default="Each notice has a day of its own, not before the approval or the last "
        "one, and not ahead.",
    ),
    "day",
)
MONEY_WAITS = Refusal(
    "money_waits",
    _(
        "royalty_refusal_waits",
        default="A statement has money for them that waits: pay it first.",
    ),
    status=409,
)
TOO_EARLY = Refusal(
    "too_early",
    _(
        "royalty_refusal_early",
        default="Money goes to the next year's fund after three notices.",
    ),
    "payees",
    status=409,
)
