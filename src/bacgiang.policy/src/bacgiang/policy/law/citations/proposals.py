"""What a text proposes: a relation to another document, and the words it rests on."""

from bacgiang.policy.law.citations.objects import Extent
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.terms import Term
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RelationProposal:
    """This document does ``kind`` to ``document``, or to ``provisions`` of it.

    With ``Extent.SOME`` the text speaks of parts without naming them. ``excepted`` are
    provisions that it leaves alone ("bãi bỏ ..., trừ Điều 5"). ``words`` is what says
    so, ``citation`` what of it names the object, ``source`` the eId of the provision,
    empty for title and grounds. ``term`` holds days that the sentence names.
    """

    kind: RelationKind
    document: DocumentReference
    provisions: tuple[CitedProvision, ...]
    extent: Extent
    words: str
    citation: str
    source: str = ""
    excepted: tuple[CitedProvision, ...] = ()
    term: Term = Term()
