"""Numbers as the language of a page writes them."""

from .languages import reads_english
from decimal import Decimal


def number_label(value: Decimal | float | int, language: str) -> str:
    """Figures in groups of three, the mark of decimals as the language has it."""
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    said = f"{exact:,f}"
    if "." in said:
        said = said.rstrip("0").rstrip(".")
    if not reads_english(language):
        said = said.translate(str.maketrans(",.", ".,"))
    return said
