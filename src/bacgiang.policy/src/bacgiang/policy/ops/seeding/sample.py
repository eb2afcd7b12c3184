"""Sample content and accounts: invented, marked as samples, left out with SAMPLE=0."""

from ...base.seed_files import load_seed
from .sample_accounts import create_accounts
from .sample_contacts import create_contacts
from .sample_documents import create_documents
from .sample_drafts import create_drafts
from .sample_items import create_items
from .sample_office_tasks import create_office_tasks
from .sample_pictures import create_pictures
from .sample_procedures import create_procedures
from .sample_promotions import create_promotions
from .sample_records import create_records
from .sample_reports import create_reports
from .sample_royalties import create_royalties
from .sample_schedules import create_schedules
from plone import api
from Products.CMFPlone.Portal import PloneSite
import secrets


def seed_sample(site: PloneSite, password: str | None) -> None:
    """Create the sample accounts, then their items in every state of the workflow.

    Without a password one is made that nobody knows: accounts without a password that
    somebody was told are of no use, and of no danger.
    """
    rows = load_seed("sample/accounts.yaml")["accounts"]
    create_accounts(site, rows, password or secrets.token_urlsafe(18))
    # The sample boards' letters to one another would be read by nobody.
    api.portal.set_registry_record("bacgiang.editorial_mail", False)
    create_contacts(load_seed("sample/contacts.yaml"))
    create_items(site, load_seed("sample/content.yaml")["items"])
    create_pictures(site, load_seed("sample/pictures.yaml")["pictures"])
    create_documents(site, load_seed("sample/documents.yaml")["documents"])
    create_procedures(load_seed("sample/procedures.yaml"))
    create_drafts(site, load_seed("sample/drafts.yaml")["drafts"])
    create_schedules(load_seed("sample/schedules.yaml")["schedules"])
    create_records(load_seed("sample/records.yaml")["collections"])
    create_promotions(site, load_seed("sample/promotions.yaml")["promotions"])
    office = next(
        one["username"] for one in rows if one["site_role"] == "standing_office"
    )
    create_office_tasks(load_seed("sample/office_tasks.yaml")["tasks"], office)
    create_royalties(load_seed("sample/royalties.yaml"), office)
    create_reports(load_seed("sample/reports.yaml"), office)
    api.portal.set_registry_record("bacgiang.editorial_mail", True)
