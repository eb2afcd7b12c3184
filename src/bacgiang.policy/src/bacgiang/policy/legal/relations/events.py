"""What others are told when a relation changes."""

from ..documents.official_document import OfficialDocument
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


@dataclass(frozen=True)
class RelationTouched:
    """A relation was entered, changed or dropped, by whomever."""

    identifier: str


@dataclass(frozen=True)
class SightTurned:
    """The public reads a record from now on, or does no longer."""

    document: OfficialDocument
