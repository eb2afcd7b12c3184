"""How many drafts a register shows to the public."""

from ...search.register_page.public_records import PublicRecords
from .registers import IDraftRegister
from zope.component import adapter


@adapter(IDraftRegister)
class PublicDrafts(PublicRecords):
    """Those of the unit of the site; all on the main site."""

    portal_type = "LegalDraft"
