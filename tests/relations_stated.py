"""Relations that a person states and another one of the board has agreed to."""

from bacgiang.policy.legal.relations import deciding
from bacgiang.policy.legal.relations.relation import Relation
from dataclasses import replace
from typing import Any


def state(document: Any, relation: Relation) -> Relation:
    """State it as somebody else, and agree to it as whoever acts."""
    stated = deciding.state(document, relation)
    if stated.is_decided:
        return stated
    return deciding.confirm(document, replace(stated, stated_by="somebody-else"))
