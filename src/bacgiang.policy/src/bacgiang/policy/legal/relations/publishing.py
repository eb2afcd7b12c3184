"""Publication names what the text says of other documents and nobody has decided.

A board may publish it so, knowingly: readers are told that it waits (`pending.py`).
"""

from ...base.frame_language import frame_language
from ...base.refusal import Refusal
from ...editorial.workflow.item_rules import item_rule
from ...editorial.workflow.item_rules import Step
from ...editorial.workflow.parameters import Transition
from ...editorial.working_copy.rules import baseline_of
from ..documents.official_document import OfficialDocument
from .describing import target_of
from .kind_titles import KIND_TITLES
from .naming_others import name_of
from .pending import undecided_of
from .proposing import undecided_in
from .relation import Relation
from .store import relation_store
from bacgiang.policy import _
from collections.abc import Iterator
from zope.globalrequest import getRequest
from zope.i18n import translate


NAMED = 8


@item_rule(Transition.PUBLISH)
def ask_for_undecided(document: OfficialDocument, step: Step) -> Iterator[Refusal]:
    """Whoever publishes states that they know of it."""
    if step.stated.relations_undecided:
        return
    undecided = _undecided_with(document)
    if undecided:
        yield UNDECIDED.at(
            count=len(undecided), named="; ".join(map(_named, undecided[:NAMED]))
        )


def _undecided_with(document: OfficialDocument) -> list[Relation]:
    """Of a working copy that changes the text, what the text will say."""
    published = baseline_of(document)
    if published is None:
        return undecided_of(document)
    if _digest(document) == _digest(published):
        return undecided_of(published)
    said = undecided_in(document, relation_store().from_record(published.UID()))
    return [one for one in said if one.concerns_effect]


def _digest(document: OfficialDocument) -> str:
    return document.structure.digest if document.structure is not None else ""


def _named(relation: Relation) -> str:
    """What it does to which document, for whoever publishes."""
    kind = translate(KIND_TITLES[relation.relation_kind], context=getRequest())
    return f"{kind} {name_of(target_of(relation), frame_language())}"


UNDECIDED = Refusal(
    "relations_undecided",
    _(
        "refusal_relations_undecided",
        default="The text says of other documents what nobody has confirmed or "
        "rejected yet (${count}: ${named}). Decide it among the relations of the "
        "document, or state that it is published with this undecided.",
    ),
    "relations_undecided",
)
