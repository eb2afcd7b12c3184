"""Answers of the sample: worded by the editor, approved by the head, published."""

from ...consultation.replies.provisions import ProvisionNames
from ...consultation.responses.answering import draft_answers
from ...consultation.responses.answering import wording_from
from ...consultation.responses.approving import approve_answers
from ...consultation.responses.approving import publish_answers
from ...consultation.responses.response import ALL_POINTS
from ...consultation.responses.response import Scope
from ...consultation.versions.store import draft_versions
from .sample_steps import acting_as
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any


def answer(draft: DexterityContent, row: dict[str, Any]) -> None:
    """Answer all opinions on each provision; those only drafted are not approved."""
    unit, answers = row["unit"], row.get("answers", ())
    # Opinions name provisions as the first version numbers them.
    first = draft_versions().get(IUUID(draft), 1)
    if first is None or not answers:
        return
    names, finished = ProvisionNames(first), {}
    for one in answers:
        changed = [names.find(said) for said in one.get("changed", ())]
        target = (Scope.PROVISION.value, names.find(one["all"]), ALL_POINTS)
        with acting_as(unit, "update"):
            wording = wording_from(one["result"], one["reasons"], changed)
            (made,) = draft_answers(draft, wording, {target: ""})
        if one.get("state") != "drafted":
            finished[made.identifier] = made.stamp()
    if finished:
        with acting_as(unit, "head"):
            approve_answers(draft, finished)
            publish_answers(draft)
