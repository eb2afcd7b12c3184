"""Help on the fields of records: documents, drafts, procedures, forms, leaders, units.

By the name of the field; a field that explains itself keeps its own words.
"""

from bacgiang.policy import _
from zope.i18nmessageid import Message


RECORDS: dict[str, Message] = {
    "document_type": _(
        "help_of_document_type",
        default="As printed above the title of the document.",
    ),
    "issue_date": _(
        "help_of_issue_date",
        default="The date at the head of the document.",
    ),
    "place": _(
        "help_of_place", default="As in the head of the document, mostly the province."
    ),
    "signing_capacity": _(
        "help_of_signing_capacity",
        default="As printed above the signature: TM., KT., TL., TUQ.; empty when "
        "none is.",
    ),
    "signer_title": _(
        "help_of_signer_title",
        default="The position as printed: Chủ tịch, Phó Chủ tịch…",
    ),
    "signer": _("help_of_signer", default="First and last name, without title."),
    "territorial_scope": _(
        "help_of_territorial_scope",
        default="Where the document holds.",
    ),
    "scope_note": _(
        "help_of_scope_note",
        default="Only where the choices above do not say it.",
    ),
    "legal_fields": _(
        "help_of_legal_fields",
        default="Choose all that fit; readers find the document by them.",
    ),
    "owning_unit": _(
        "help_of_owning_unit",
        default="The unit whose board looks after the record.",
    ),
    "owner_unit": _(
        "help_of_owner_unit",
        default="The unit whose board looks after the record.",
    ),
    "gazette_issue": _(
        "help_of_gazette_issue",
        default="Number of the gazette in which it was printed.",
    ),
    "gazette_date": _("help_of_gazette_date", default="Day of that gazette."),
    "gazette_page": _("help_of_gazette_page", default="Page on which it begins."),
    "draft_kind": _(
        "help_of_draft_kind",
        default="Legal document, plan, project or other.",
    ),
    "ways": _("help_of_ways", default="All the ways in which citizens can take part."),
    "contact_address": _("help_of_contact_address", default="Where letters go."),
    "moderation": _(
        "help_of_moderation",
        default="Whether opinions are read before they are shown.",
    ),
    "showing": _("help_of_showing", default="Who sees the opinions, and when."),
    "field": _("help_of_field", default="The field under which it is filed and found."),
    "levels": _(
        "help_of_levels",
        default="Province, district, commune; choose all that carry it out.",
    ),
    "kind": _("help_of_kind", default="Choose what fits."),
    "audiences": _(
        "help_of_audiences",
        default="Who may apply: citizens, enterprises, others.",
    ),
    "service_level": _(
        "help_of_service_level",
        default="What can be done online, by the level announced.",
    ),
    "carried_out_by": _(
        "help_of_carried_out_by",
        default="The body that handles the case, as in the decision.",
    ),
    "competent_body": _("help_of_competent_body", default="The body that decides."),
    "authorised_body": _(
        "help_of_authorised_body",
        default="Only where another body decides by authorisation.",
    ),
    "coordinating_body": _(
        "help_of_coordinating_body",
        default="Bodies that are asked, one a line.",
    ),
    "receiving_address": _(
        "help_of_receiving_address",
        default="Address, floor, counter, hours.",
    ),
    "sets": _("help_of_sets", default="How many sets of papers are handed in."),
    "papers_note": _("help_of_papers_note", default="What holds for all papers."),
    "forms_text": _(
        "help_of_forms_text",
        default="Only where a form is not in the register of forms.",
    ),
    "results_note": _(
        "help_of_results_note",
        default="What the list of results does not say.",
    ),
    "related": _(
        "help_of_related",
        default="Codes of procedures that come before or after, one a line.",
    ),
    "decision_kind": _(
        "help_of_decision_kind",
        default="What the decision does with it: announces, amends, repeals.",
    ),
    "decision_number": _(
        "help_of_decision_number",
        default="As printed, for example 123/QĐ-UBND.",
    ),
    "decision_issuer": _(
        "help_of_decision_issuer",
        default="The body that issued the decision.",
    ),
    "decision_date": _("help_of_decision_date", default="Day of the decision."),
    "national_url": _(
        "help_of_national_url",
        default="Address of the procedure on the national portal.",
    ),
    "keywords": _(
        "help_of_keywords",
        default="Words people use that the name does not have, one a line: “sổ đỏ”.",
    ),
    "note": _("help_of_note", default="For anything else readers should know."),
    "record_source": _(
        "help_of_record_source",
        default="Where the record was taken from.",
    ),
    "text_language": _("help_of_text_language", default="Language of the blank form."),
    "docx": _("help_of_docx", default="The blank form as a Word file."),
    "odt": _("help_of_odt", default="The blank form as an OpenDocument file."),
    "pdf": _("help_of_pdf", default="The blank form to print."),
    "job_title": _("help_of_job_title", default="As in the decision of appointment."),
    "job_title_en": _("help_of_job_title_en", default="For the English pages."),
    "biography": _(
        "help_of_biography",
        default="Year and place of birth, education, posts held; nothing private.",
    ),
    "responsibilities": _(
        "help_of_responsibilities",
        default="Fields the leader is in charge of.",
    ),
    "phone": _("help_of_phone", default="The office's telephone, never a private one."),
    "portrait": _(
        "help_of_portrait",
        default="An official portrait, upright, at least 600 pixels wide.",
    ),
    "in_office_since": _("help_of_in_office_since", default="Day of appointment."),
    "in_office_until": _("help_of_in_office_until", default="Empty while in office."),
    "title_en": _("help_of_title_en", default="For the English pages."),
    "short_name": _("help_of_short_name", default="As it is called in lists: Sở Y tế."),
    "parent_unit": _("help_of_parent_unit", default="The unit it belongs to."),
    "order": _("help_of_order", default="Smaller numbers stand first."),
    "update_frequency": _(
        "help_of_update_frequency",
        default="How often the unit has promised to renew its site.",
    ),
    "address": _("help_of_address", default="House number, street, ward, district."),
    "email": _("help_of_email", default="The office's address."),
    "fax": _("help_of_fax", default="As the telephone: 0204 3854 001."),
    "hotline": _("help_of_hotline", default="The number for urgent matters."),
    "desk_place": _(
        "help_of_desk_place",
        default="House, street, floor where papers are handed in.",
    ),
    "desk_phone": _("help_of_desk_phone", default="The telephone at that desk."),
    "spokesperson_phone": _(
        "help_of_spokesperson_phone", default="For the press, never a private one."
    ),
    "spokesperson_email": _(
        "help_of_spokesperson_email", default="For the press, the office's address."
    ),
    "focal_point_email": _(
        "help_of_focal_point_email",
        default="The office's address of the focal point.",
    ),
    "functions": _(
        "help_of_functions",
        default="As in the decision on functions and tasks.",
    ),
    "functions_en": _("help_of_functions_en", default="For the English pages."),
    "board_decision_number": _(
        "help_of_board_decision_number",
        default="Decision that set up the editorial board.",
    ),
    "board_decision_date": _(
        "help_of_board_decision_date",
        default="Day of that decision.",
    ),
    "board_decision_file": _(
        "help_of_board_decision_file",
        default="The decision as a file.",
    ),
    "valid_from": _(
        "help_of_valid_from",
        default="Since when the unit exists under this name.",
    ),
    "valid_until": _("help_of_valid_until", default="Until when."),
}
