"""The text of a document as it reads on a day, made from what amends it.

``read_operations`` says what an amending document orders to be done to the text of
others; ``consolidate`` does it to a text, and tells what could not be done. Nothing is
forced: an order whose place or words are not found changes nothing.
"""

from bacgiang.policy.law.consolidation.applying import consolidate
from bacgiang.policy.law.consolidation.operations import Change
from bacgiang.policy.law.consolidation.operations import Consolidation
from bacgiang.policy.law.consolidation.operations import DatedOperation
from bacgiang.policy.law.consolidation.operations import ENDING
from bacgiang.policy.law.consolidation.operations import NotApplied
from bacgiang.policy.law.consolidation.operations import Obstacle
from bacgiang.policy.law.consolidation.operations import Operation
from bacgiang.policy.law.consolidation.operations import OperationKind
from bacgiang.policy.law.consolidation.reading import read_operations


__all__ = [
    "Change",
    "Consolidation",
    "DatedOperation",
    "ENDING",
    "NotApplied",
    "Obstacle",
    "Operation",
    "OperationKind",
    "consolidate",
    "read_operations",
]
