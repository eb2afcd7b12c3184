"""What others are told when a relation changes."""

from .relation import Relation
from dataclasses import dataclass


@dataclass(frozen=True)
class RelationDecided:
    """A person has confirmed, rejected or stated a relation."""

    relation: Relation
