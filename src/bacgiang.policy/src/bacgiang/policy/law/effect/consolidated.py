"""Consolidated texts (văn bản hợp nhất), which are no acts by themselves.

Ordinance 01/2012/UBTVQH13 has them used in the place of what they put together; those
documents are in force, amended and repealed, from days of their own.
"""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_type_names import DocumentType
from bacgiang.policy.law.effect.answers import Answer
from bacgiang.policy.law.effect.answers import Reason
from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status


AS_CONSOLIDATED = Answer(Status.AS_CONSOLIDATED, Reason(ReasonCode.CONSOLIDATED_TEXT))
"""The answer for a consolidated text, on any day."""


def is_consolidated(identity: DocumentIdentity) -> bool:
    """Whether a document is a consolidated text, by its type or number."""
    number = identity.number
    kinds = (identity.type, number.type if number is not None else None)
    return DocumentType.CONSOLIDATION in kinds
