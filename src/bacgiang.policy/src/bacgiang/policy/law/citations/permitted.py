"""Whether words act on the text of a document that is theirs to change."""

from bacgiang.policy.law.citations.authority import is_central
from bacgiang.policy.law.citations.authority import is_theirs
from bacgiang.policy.law.citations.authority import may_act_on
from bacgiang.policy.law.citations.extents import Lead
from bacgiang.policy.law.citations.extents import lead_of
from bacgiang.policy.law.citations.passages import Place
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.citations.relation_kinds import ENDING
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.surroundings import Surroundings
import re


_TABLE = re.compile(r"(?:Danh\s{1,3}mục|Biểu|Bảng|Khung)(?!\w)", re.IGNORECASE)


def may_act(
    here: Surroundings, kind: RelationKind, document: DocumentReference, lead: str
) -> bool:
    """Whether the words are on the text of a document that is theirs to change."""
    if not may_act_on(here.own, document):
        return False
    if lead_of(lead) is not Lead.CONTENT:
        return True
    if here.place is Place.ATTACHMENT:
        return False
    if here.own is None and kind in ENDING:
        # Nobody knows whose the text is: it is proposed, and a person decides.
        return True
    spoken_of = here.document
    known = spoken_of is not None and spoken_of.identity.may_be(document.identity)
    if known or is_theirs(here.own, document):
        return True
    # Ministers change the tables issued with decrees where these leave it to them.
    return is_central(here.own) and _TABLE.match(document.attached) is not None
