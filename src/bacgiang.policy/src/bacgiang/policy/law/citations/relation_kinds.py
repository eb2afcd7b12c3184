"""Relations between documents, each with its inverse."""

from enum import Enum


class RelationKind(Enum):
    """What one document is to another: subject, kind, object.

    ``RESUMES`` ends a suspension: the other has effect again (law 80/2015/QH13,
    article 153). ``KEEPS`` leaves it in force though what it sets out in detail has
    ended (law 64/2025/QH15, article 57, and the exceptions of the laws before).
    """

    REPEALS = "repeals"
    REPEALED_BY = "repealed-by"
    REPLACES = "replaces"
    REPLACED_BY = "replaced-by"
    AMENDS = "amends"
    AMENDED_BY = "amended-by"
    SUPPLEMENTS = "supplements"
    SUPPLEMENTED_BY = "supplemented-by"
    SUSPENDS = "suspends"
    SUSPENDED_BY = "suspended-by"
    RESUMES = "resumes"
    RESUMED_BY = "resumed-by"
    ANNULS = "annuls"
    ANNULLED_BY = "annulled-by"
    CORRECTS = "corrects"
    CORRECTED_BY = "corrected-by"
    EXTENDS = "extends"
    EXTENDED_BY = "extended-by"
    KEEPS = "keeps"
    KEPT_BY = "kept-by"
    GUIDES = "guides"
    GUIDED_BY = "guided-by"
    DETAILS = "details"
    DETAILED_BY = "detailed-by"
    BASED_ON = "based-on"
    BASIS_OF = "basis-of"
    CONSOLIDATES = "consolidates"
    CONSOLIDATED_BY = "consolidated-by"
    INTERPRETS = "interprets"
    INTERPRETED_BY = "interpreted-by"
    PUBLISHES = "publishes"
    PUBLISHED_BY = "published-by"
    CITES = "cites"
    CITED_BY = "cited-by"

    @property
    def inverse(self) -> "RelationKind":
        """The same relation, seen from the other document."""
        return _INVERSE[self]

    @property
    def is_active(self) -> bool:
        """Whether the subject does it, rather than has it done."""
        return self in _ACTIVE


_ALL = list(RelationKind)
_ACTIVE = frozenset(_ALL[::2])
# Kinds stand in pairs, the active one first.
_INVERSE = dict(zip(_ALL[::2], _ALL[1::2], strict=True))
_INVERSE |= {passive: active for active, passive in _INVERSE.items()}


ENDING = frozenset({RelationKind.REPEALS, RelationKind.REPLACES, RelationKind.ANNULS})
"""Kinds that end what they are done to."""
