"""Two texts side by side: which provision of one is which of the other.

For readers who compare two documents, and for the versions of a draft. ``align`` pairs
the provisions of two texts; ``word_differences`` says what changed in the words of two.
"""

from bacgiang.policy.law.alignment.aligning import align
from bacgiang.policy.law.alignment.pairs import Difference
from bacgiang.policy.law.alignment.pairs import DifferenceKind
from bacgiang.policy.law.alignment.pairs import Pair
from bacgiang.policy.law.alignment.pairs import PairKind
from bacgiang.policy.law.alignment.word_differences import word_differences


__all__ = [
    "Difference",
    "DifferenceKind",
    "Pair",
    "PairKind",
    "align",
    "word_differences",
]
