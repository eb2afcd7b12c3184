"""What relations are called, seen from either document."""

from ...law.citations.relation_kinds import RelationKind
from bacgiang.policy import _
from zope.i18nmessageid import Message


KIND_TITLES: dict[RelationKind, Message] = {
    RelationKind.REPEALS: _("relation_repeals", default="Repeals"),
    RelationKind.REPEALED_BY: _("relation_repealed_by", default="Repealed by"),
    RelationKind.REPLACES: _("relation_replaces", default="Replaces"),
    RelationKind.REPLACED_BY: _("relation_replaced_by", default="Replaced by"),
    RelationKind.AMENDS: _("relation_amends", default="Amends"),
    RelationKind.AMENDED_BY: _("relation_amended_by", default="Amended by"),
    RelationKind.SUPPLEMENTS: _("relation_supplements", default="Supplements"),
    RelationKind.SUPPLEMENTED_BY: _(
        "relation_supplemented_by", default="Supplemented by"
    ),
    RelationKind.SUSPENDS: _("relation_suspends", default="Suspends"),
    RelationKind.SUSPENDED_BY: _("relation_suspended_by", default="Suspended by"),
    RelationKind.RESUMES: _("relation_resumes", default="Ends the suspension of"),
    RelationKind.RESUMED_BY: _("relation_resumed_by", default="Suspension ended by"),
    RelationKind.ANNULS: _("relation_annuls", default="Annuls"),
    RelationKind.ANNULLED_BY: _("relation_annulled_by", default="Annulled by"),
    RelationKind.CORRECTS: _("relation_corrects", default="Corrects"),
    RelationKind.CORRECTED_BY: _("relation_corrected_by", default="Corrected by"),
    RelationKind.EXTENDS: _("relation_extends", default="Extends"),
    RelationKind.EXTENDED_BY: _("relation_extended_by", default="Extended by"),
    RelationKind.KEEPS: _("relation_keeps", default="Keeps in force"),
    RelationKind.KEPT_BY: _("relation_kept_by", default="Kept in force by"),
    RelationKind.GUIDES: _("relation_guides", default="Guides"),
    RelationKind.GUIDED_BY: _("relation_guided_by", default="Guided by"),
    RelationKind.DETAILS: _("relation_details", default="Sets out in detail"),
    RelationKind.DETAILED_BY: _("relation_detailed_by", default="Set out in detail by"),
    RelationKind.BASED_ON: _("relation_based_on", default="Based on"),
    RelationKind.BASIS_OF: _("relation_basis_of", default="Basis of"),
    RelationKind.CONSOLIDATES: _("relation_consolidates", default="Consolidates"),
    RelationKind.CONSOLIDATED_BY: _(
        "relation_consolidated_by", default="Consolidated by"
    ),
    RelationKind.INTERPRETS: _("relation_interprets", default="Interprets"),
    RelationKind.INTERPRETED_BY: _("relation_interpreted_by", default="Interpreted by"),
    RelationKind.PUBLISHES: _("relation_publishes", default="Publishes"),
    RelationKind.PUBLISHED_BY: _("relation_published_by", default="Published by"),
    RelationKind.CITES: _("relation_cites", default="Cites"),
    RelationKind.CITED_BY: _("relation_cited_by", default="Cited by"),
}
