"""What a provision of a record is called, in whichever attachment it stands."""

from ...law.provision_titles import provision_title
from .structured_text import StructuredText


ATTACHMENT = "att_"


def title_in(structure: StructuredText | None, eid: str) -> str:
    """The title of an eId of a text, which is read only for names of attachments."""
    if structure is None or not eid.startswith(ATTACHMENT):
        return provision_title(eid)
    return provision_title(eid, structure.attached_names)
