"""What others are told when a relation changes."""

from .relation import Relation
from dataclasses import dataclass


@dataclass(frozen=True)
class RelationDecided:
    """A person has decided a relation: readers are told otherwise."""

    relation: Relation


@dataclass(frozen=True)
class RelationAsked:
    """A person states a relation that waits for somebody else: nobody is told else."""

    relation: Relation
