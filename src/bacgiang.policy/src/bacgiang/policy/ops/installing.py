"""What the profile cannot say in a file: stores and plugins."""

from ..base.scheduler.runs import install_run_store
from ..citizen.contacts.store import install_contact_store
from ..citizen.keys.store import install_key_store
from ..citizen.protection.spent import install_spent_store
from ..citizen.submissions.store import install_submission_store
from ..consultation.cases.masks import install_mask_store
from ..consultation.cases.proposals import install_proposal_store
from ..consultation.cases.store import install_case_store
from ..consultation.draft_text.sources import install_draft_sources
from ..consultation.following.announced import install_announced
from ..consultation.following.code_requests import install_code_requests
from ..consultation.following.followers import install_followers
from ..consultation.following.outbox import install_outbox
from ..consultation.opinions.attachments import install_attachment_store
from ..consultation.replies.asked_store import install_asked_store
from ..consultation.replies.letters import install_letter_store
from ..consultation.replies.sheet.waiting_sheets import install_waiting_sheets
from ..consultation.report.store import install_issued_report_store
from ..consultation.responses.store import install_response_store
from ..consultation.timing.store import install_consultation_store
from ..consultation.versions.adoptions import install_adoption_store
from ..consultation.versions.store import install_draft_versions
from ..editorial.acts.store import install_act_store
from ..editorial.approvals.store import install_approval_store
from ..editorial.corrections.store import install_correction_store
from ..editorial.deleted.store import install_deleted_store
from ..editorial.emergency.store import install_emergency_store
from ..editorial.inaccuracy.store import install_report_store
from ..editorial.incoming.encoding.store import install_left_as_it_is_store
from ..editorial.offers.store import install_offer_store
from ..editorial.preview.store import install_preview_store
from ..editorial.withdrawal.store import install_notice_store
from ..legal.api.changes.store import install_change_store
from ..legal.api.changes.store import remove_change_store
from ..legal.documents.identity_store import install_identity_store
from ..legal.relations.store import install_relation_store
from ..legal.text_correction.versions import install_version_store
from ..legal.upload.waiting_files import install_waiting_files
from ..procedures.national.synchronised import install_synchronised_store
from ..procedures.register.codes import install_code_stores
from ..procedures.versions.store import install_procedure_versions
from ..search.installing import install_text_indexes
from ..search.installing import remove_text_indexes
from ..thematic.promotions.confirmation import install_confirmation_store
from ..units.boards.plugin import install_plugin
from ..units.boards.plugin import remove_plugin
from ..units.boards.store import install_board_store
from ..units.people.installing import install_people
from ..units.sites.home.store import install_home_store
from ..units.sites.look.store import install_look_store
from plone import api
from Products.GenericSetup.tool import SetupTool


INSTALLERS = (
    install_act_store,
    install_adoption_store,
    install_announced,
    install_approval_store,
    install_asked_store,
    install_attachment_store,
    install_board_store,
    install_case_store,
    install_change_store,
    install_code_requests,
    install_code_stores,
    install_confirmation_store,
    install_consultation_store,
    install_contact_store,
    install_correction_store,
    install_deleted_store,
    install_draft_sources,
    install_draft_versions,
    install_emergency_store,
    install_followers,
    install_home_store,
    install_identity_store,
    install_issued_report_store,
    install_key_store,
    install_left_as_it_is_store,
    install_letter_store,
    install_look_store,
    install_mask_store,
    install_notice_store,
    install_offer_store,
    install_outbox,
    install_people,
    install_plugin,
    install_preview_store,
    install_procedure_versions,
    install_proposal_store,
    install_relation_store,
    install_report_store,
    install_response_store,
    install_run_store,
    install_spent_store,
    install_submission_store,
    install_synchronised_store,
    install_text_indexes,
    install_version_store,
    install_waiting_files,
    install_waiting_sheets,
)


def install_plugins(setup: SetupTool) -> None:
    """Post handler of the default profile; may run again."""
    site = api.portal.get()
    for install in INSTALLERS:
        install(site)


def remove_plugins(setup: SetupTool) -> None:
    """Post handler of the uninstall profile. Records stay: they must not be lost."""
    site = api.portal.get()
    remove_change_store(site)
    remove_plugin(site)
    remove_text_indexes(site)
