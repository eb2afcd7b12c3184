"""Sums of money as the sources write them: 40.000đ, 40,000 Việt Nam Đồng, 10 USD."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
import re


@dataclass(frozen=True, slots=True)
class FoundSum:
    """A sum in a text: ``text[start:end]`` says it."""

    amount: Decimal
    currency: str
    start: int
    end: int


_CURRENCIES = {"usd": "USD", "eur": "EUR"}
CURRENCY = r"(?:Việt Nam Đồng|Việt Nam đồng|VNĐ|VND|vnđ|vnd|USD|EUR|đồng|Đồng|đ(?!\w))"
"""Names of currencies in both sources."""

FIGURES = r"\d{1,3}(?:[.,]\d{3}){1,4}(?!\d)|\d{1,12}(?:[.,]\d{1,2})?(?!\d)"
"""Figures with dots or commas between thousands, or without."""

_SUM = re.compile(rf"(?<![\d.,])(?P<figures>{FIGURES})\s?(?P<currency>{CURRENCY})")
_GROUPS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


def find_sums(text: str) -> Iterator[FoundSum]:
    """Yield the sums of money that a text names, in order."""
    for match in _SUM.finditer(text):
        amount = parse_figures(match["figures"])
        currency = currency_named(match["currency"])
        yield FoundSum(amount, currency, match.start(), match.end())


def parse_figures(figures: str) -> Decimal:
    """Return the number; dots and commas before three figures set thousands apart."""
    if _GROUPS.fullmatch(figures):
        return Decimal(re.sub(r"[.,]", "", figures))
    return Decimal(figures.replace(",", "."))


def currency_named(name: str) -> str:
    """Return the code of a currency of ``CURRENCY``."""
    return _CURRENCIES.get(name.lower(), "VND")


def fee_kind(text: str) -> str:
    """Tell a charge (lệ phí) from a fee (phí) by the first word; empty for neither."""
    first = text.lstrip("-+( ").lower()
    if first.startswith("lệ phí"):
        return "charge"
    return "fee" if re.match(r"phí(?!\w)", first) else ""
