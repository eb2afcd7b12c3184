"""Why something about royalties is refused: `reasons.yaml` says it."""

from ...base.declared_refusals import refusals_in
from ...base.refusal import Refusal
from bacgiang.policy import _
from zope.i18nmessageid import Message


MOST_NUMBER = 200
OF_WORK = _("royalty_refusal_of_work", default="“${title}”: ${reason}")
_SAID = refusals_in(__file__)
PERIOD_WRONG = _SAID["PERIOD_WRONG"]
NOTHING_STATED = _SAID["NOTHING_STATED"]
NO_TARIFF = _SAID["NO_TARIFF"]
RATES_CHANGED = _SAID["RATES_CHANGED"]
GENRE_WRONG = _SAID["GENRE_WRONG"]
COEFFICIENT_WRONG = _SAID["COEFFICIENT_WRONG"]
COEFFICIENT_UNREAD = _SAID["COEFFICIENT_UNREAD"]
PERCENT_WRONG = _SAID["PERCENT_WRONG"]
TRANSLATION_WRONG = _SAID["TRANSLATION_WRONG"]
EXTRA_WRONG = _SAID["EXTRA_WRONG"]
FEES_WRONG = _SAID["FEES_WRONG"]
UNIT_WRONG = _SAID["UNIT_WRONG"]
SHARES_WRONG = _SAID["SHARES_WRONG"]
WORDS_MISSING = _SAID["WORDS_MISSING"]
STATED_ELSEWHERE = _SAID["STATED_ELSEWHERE"]
PAYEES_MISSING = _SAID["PAYEES_MISSING"]
OWN_MONEY = _SAID["OWN_MONEY"]
NOTICE_AGAIN = _SAID["NOTICE_AGAIN"]
MONEY_WAITS = _SAID["MONEY_WAITS"]
TOO_EARLY = _SAID["TOO_EARLY"]


def beyond(
    wrong: Refusal, name: Message, value: int, least: int, most: int
) -> Refusal | None:
    """None where the value is none of both."""
    if least <= value <= most:
        return None
    return wrong.at(name=name, least=least, most=most)
