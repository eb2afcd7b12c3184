"""Relations of a document in the terms of schema.org and ELI."""

from ....law.citations.relation_kinds import RelationKind
from ...relations.describing import Described
from ...relations.describing import Other
from collections import defaultdict
from collections.abc import Iterable
from typing import Any


# What no term says exactly has the next wider one: a replacement repeals, a suspension
# changes. Kinds without any are told by `@relations` alone.
PROPERTIES = {
    RelationKind.REPEALS: "legislationRepeals",
    RelationKind.REPLACES: "legislationRepeals",
    RelationKind.ANNULS: "legislationRepeals",
    RelationKind.AMENDS: "legislationChanges",
    RelationKind.SUPPLEMENTS: "legislationChanges",
    RelationKind.SUSPENDS: "legislationChanges",
    RelationKind.RESUMES: "legislationChanges",
    RelationKind.EXTENDS: "legislationChanges",
    RelationKind.KEEPS: "legislationChanges",
    RelationKind.CORRECTS: "legislationCorrects",
    RelationKind.CONSOLIDATES: "legislationConsolidates",
    RelationKind.GUIDES: "legislationApplies",
    RelationKind.DETAILS: "legislationApplies",
    RelationKind.CITES: "citation",
    RelationKind.BASED_ON: "eli:based_on",
    RelationKind.REPEALED_BY: "eli:repealed_by",
    RelationKind.REPLACED_BY: "eli:repealed_by",
    RelationKind.ANNULLED_BY: "eli:repealed_by",
    RelationKind.AMENDED_BY: "eli:changed_by",
    RelationKind.SUPPLEMENTED_BY: "eli:changed_by",
    RelationKind.SUSPENDED_BY: "eli:changed_by",
    RelationKind.RESUMED_BY: "eli:changed_by",
    RelationKind.EXTENDED_BY: "eli:changed_by",
    RelationKind.KEPT_BY: "eli:changed_by",
    RelationKind.CORRECTED_BY: "eli:corrected_by",
    RelationKind.CONSOLIDATED_BY: "eli:consolidated_by",
    RelationKind.GUIDED_BY: "eli:applied_by",
    RelationKind.DETAILED_BY: "eli:applied_by",
    RelationKind.BASIS_OF: "eli:basis_for",
    RelationKind.CITED_BY: "eli:cited_by",
}


def related_of(relations: Iterable[Described]) -> dict[str, list[dict[str, Any]]]:
    """Documents by property, each once; what a reader may not see is not linked."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for described in relations:
        name = PROPERTIES.get(described.kind)
        other = _document(described.other)
        if name is not None and other not in found[name]:
            found[name].append(other)
    return dict(found)


def _document(other: Other) -> dict[str, Any]:
    said = {
        "@type": "Legislation",
        "@id": other.url,
        "legislationIdentifier": other.number,
        "headline": other.title,
        "legislationDate": other.day,
    }
    return {name: value for name, value in said.items() if value}
