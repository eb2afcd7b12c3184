"""Requests to change or take back what stands, until somebody else agrees."""

from ...base.acts.actor import current_actor
from .relation import Relation
from .relation import RelationState
from .store import relation_store
from dataclasses import replace
from typing import Any


def request_of(relation: Relation, **more: Any) -> Relation:
    """A request as it is kept beside what stands; one for each person who asks."""
    store, actor = relation_store(), current_actor()
    for one in store.requests_about(relation):
        if one.stated_by == actor:
            store.drop(one.identifier)
    asked = replace(
        relation,
        standing=RelationState.PROPOSED.value,
        stated_by=actor,
        instead_of=relation.identifier,
        doubted="",
        **more,
    )
    return store.add(asked)


def put_in_force(asked: Relation) -> Relation:
    """What is to stand, or be taken back, now that the request is agreed to."""
    store = relation_store()
    store.drop(asked.identifier)
    standing = store.get(asked.instead_of)
    if asked.takes_back and standing is not None:
        return standing
    agreed = replace(asked, instead_of="", takes_back=False)
    if standing is None:
        # Its text was read anew meanwhile.
        return store.add(agreed)
    return replace(agreed, identifier=standing.identifier)
