"""What a draft is of, what comes with it, and how one may answer."""

from ...base.titled_enum import TitledEnum
from ...base.vocabularies import TitledVocabulary
from bacgiang.policy import _


class DraftKind(TitledEnum):
    """What is drafted."""

    LEGAL_DOCUMENT = "legal-document", _("draft_kind_legal", default="Legal document")
    POLICY = "policy", _("draft_kind_policy", default="Policy, mechanism")
    PLAN = "plan", _("draft_kind_plan", default="Plan, programme, project")
    COMMENDATION = "commendation", _("draft_kind_commendation", default="Commendation")
    OTHER = "other", _("draft_kind_other", default="Another matter")


class PaperKind(TitledEnum):
    """What an accompanying paper is (law 80/2015; decree 34/2016, article 10)."""

    SUBMISSION = "submission", _("paper_submission", default="Submission to the issuer")
    EXPLANATION = "explanation", _("paper_explanation", default="Explanatory note")
    IMPACT = "impact", _("paper_impact", default="Impact assessment")
    COMPARISON = (
        "comparison",
        _("paper_comparison", default="Comparison with the law now"),
    )
    APPRAISAL = "appraisal", _("paper_appraisal", default="Appraisal report")
    REVIEW = (
        "review",
        _("paper_review", default="Report on how the law was carried out"),
    )
    OTHER = "other", _("paper_other", default="Another paper")


class Way(TitledEnum):
    """A way of answering."""

    PORTAL = "portal", _("way_portal", default="Here, on the portal")
    POST = "post", _("way_post", default="By post")
    EMAIL = "e-mail", _("way_email", default="By e-mail")
    MEETING = "meeting", _("way_meeting", default="At a meeting")


class Asked(TitledEnum):
    """What a citizen is asked about themselves."""

    NAME = "name", _("asked_name", default="Name")
    EMAIL = "email", _("asked_email", default="E-mail")
    PHONE = "phone", _("asked_phone", default="Telephone")
    ADDRESS = "address", _("asked_address", default="Address")


class Moderation(TitledEnum):
    """When opinions are looked at."""

    BEFORE = "before", _("moderation_before", default="Before they are published")
    AFTER = (
        "after",
        _("moderation_after", default="Afterwards; they are published within a minute"),
    )


class Showing(TitledEnum):
    """From when published opinions and their numbers may be seen."""

    AT_ONCE = "at-once", _("showing_at_once", default="As soon as they are published")
    AFTER_CLOSING = (
        "after-closing",
        _("showing_closed", default="When the consultation is over"),
    )


# Utilities, by the names of the vocabularies.
draft_kinds = TitledVocabulary(DraftKind.titles())
paper_kinds = TitledVocabulary(PaperKind.titles())
ways = TitledVocabulary(Way.titles())
asked = TitledVocabulary(Asked.titles())
moderations = TitledVocabulary(Moderation.titles())
showings = TitledVocabulary(Showing.titles())
