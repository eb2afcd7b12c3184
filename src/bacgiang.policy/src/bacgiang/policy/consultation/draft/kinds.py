"""What a draft is of, what comes with it, and how one may answer."""

from ...base.vocabularies import TitledVocabulary
from bacgiang.policy import _
from collections.abc import Mapping
from enum import StrEnum
from zope.i18nmessageid import Message


class DraftKind(StrEnum):
    """What is drafted."""

    LEGAL_DOCUMENT = "legal-document"
    POLICY = "policy"
    PLAN = "plan"
    COMMENDATION = "commendation"
    OTHER = "other"


class PaperKind(StrEnum):
    """What an accompanying paper is (law 80/2015; decree 34/2016, article 10)."""

    SUBMISSION = "submission"
    EXPLANATION = "explanation"
    IMPACT = "impact"
    COMPARISON = "comparison"
    APPRAISAL = "appraisal"
    REVIEW = "review"
    OTHER = "other"


class Way(StrEnum):
    """A way of answering."""

    PORTAL = "portal"
    POST = "post"
    EMAIL = "e-mail"
    MEETING = "meeting"


class Asked(StrEnum):
    """What a citizen is asked about themselves."""

    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"


class Moderation(StrEnum):
    """When opinions are looked at."""

    BEFORE = "before"
    AFTER = "after"


class Showing(StrEnum):
    """From when published opinions and their numbers may be seen."""

    AT_ONCE = "at-once"
    AFTER_CLOSING = "after-closing"


KIND_TITLES: Mapping[str, Message] = {
    DraftKind.LEGAL_DOCUMENT: _("draft_kind_legal", default="Legal document"),
    DraftKind.POLICY: _("draft_kind_policy", default="Policy, mechanism"),
    DraftKind.PLAN: _("draft_kind_plan", default="Plan, programme, project"),
    DraftKind.COMMENDATION: _("draft_kind_commendation", default="Commendation"),
    DraftKind.OTHER: _("draft_kind_other", default="Another matter"),
}
PAPER_TITLES: Mapping[str, Message] = {
    PaperKind.SUBMISSION: _("paper_submission", default="Submission to the issuer"),
    PaperKind.EXPLANATION: _("paper_explanation", default="Explanatory note"),
    PaperKind.IMPACT: _("paper_impact", default="Impact assessment"),
    PaperKind.COMPARISON: _("paper_comparison", default="Comparison with the law now"),
    PaperKind.APPRAISAL: _("paper_appraisal", default="Appraisal report"),
    PaperKind.REVIEW: _(
        "paper_review", default="Report on how the law was carried out"
    ),
    PaperKind.OTHER: _("paper_other", default="Another paper"),
}
WAY_TITLES: Mapping[str, Message] = {
    Way.PORTAL: _("way_portal", default="Here, on the portal"),
    Way.POST: _("way_post", default="By post"),
    Way.EMAIL: _("way_email", default="By e-mail"),
    Way.MEETING: _("way_meeting", default="At a meeting"),
}
ASKED_TITLES: Mapping[str, Message] = {
    Asked.NAME: _("asked_name", default="Name"),
    Asked.EMAIL: _("asked_email", default="E-mail"),
    Asked.PHONE: _("asked_phone", default="Telephone"),
    Asked.ADDRESS: _("asked_address", default="Address"),
}
MODERATION_TITLES: Mapping[str, Message] = {
    Moderation.BEFORE: _("moderation_before", default="Before they are published"),
    Moderation.AFTER: _(
        "moderation_after", default="Afterwards; they are published within a minute"
    ),
}
SHOWING_TITLES: Mapping[str, Message] = {
    Showing.AT_ONCE: _("showing_at_once", default="As soon as they are published"),
    Showing.AFTER_CLOSING: _("showing_closed", default="When the consultation is over"),
}


# Utilities, by the names of the vocabularies.
draft_kinds = TitledVocabulary(KIND_TITLES)
paper_kinds = TitledVocabulary(PAPER_TITLES)
ways = TitledVocabulary(WAY_TITLES)
asked = TitledVocabulary(ASKED_TITLES)
moderations = TitledVocabulary(MODERATION_TITLES)
showings = TitledVocabulary(SHOWING_TITLES)
