"""Time limits and fees in words, the way they are written in each language."""

from ...base.number_labels import number_label
from ..record.nesting import Fee
from ..record.nesting import TimeLimit
from ..vocabularies.titles import FEE_KINDS
from ..vocabularies.titles import TIME_UNITS
from bacgiang.policy import _
from zope.i18n import translate
from zope.i18nmessageid import Message


CURRENCIES = {
    "VND": _("currency_vnd", default="Vietnamese dong"),
    "USD": _("currency_usd", default="US dollars"),
}
BETWEEN = " – "
FREE = _("fee_free", default="Free of charge")


def time_limit(limit: TimeLimit, language: str) -> str:
    """The time limit ; empty where nothing is stated."""
    said = []
    if limit.amount is not None:
        unit = TIME_UNITS.get(limit.unit)
        amount = number_label(limit.amount, language)
        said.append(f"{amount} {_words(unit, language)}".strip())
    return _joined(said, limit.note)


def fee(paid: Fee, language: str, *, is_named: bool = True) -> str:
    """The fee, with its kind where it `is_named`; empty where nothing is stated."""
    said = []
    if paid.amount is not None and not paid.amount:
        said.append(_words(FREE, language))
    elif paid.amount is not None:
        currency = CURRENCIES.get(paid.currency, paid.currency)
        amount = number_label(paid.amount, language)
        said.append(f"{amount} {_words(currency, language)}")
        if paid.kind and is_named:
            said[0] = f"{_words(FEE_KINDS[paid.kind], language)}: {said[0]}"
    return _joined(said, paid.note)


def _words(message: Message | str | None, language: str) -> str:
    return str(translate(message, target_language=language)) if message else ""


def _joined(said: list[str], note: str) -> str:
    """The figure and its note; a note that begins with the figure says it all."""
    begun = [one for one in said if note.casefold().startswith(one.casefold())]
    told = [note] if begun else [*said, note]
    return BETWEEN.join(one.rstrip(". ") for one in told if one)
