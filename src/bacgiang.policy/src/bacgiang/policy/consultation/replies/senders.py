"""Who sent a reply, as a contact.

An organisation answers in its office: its name is public, as the regulation of
consultations has reports name it, and needs no consent of a person. Whoever signed, and
everything of a person, is personal data: seen by the board, each look-up recorded. A
person's name is published only where they agreed to it in the letter itself.
"""

from ...base.date_labels import day_label
from ...citizen.contacts.contact import Consent
from ...citizen.contacts.contact import Contact
from .reply import Sender
from datetime import datetime


# In the place of the version of a text that was agreed to on the portal.
AS_ORGANISATION = "organisation-by-law"
IN_THE_LETTER = "in-the-letter"


def contact_of(unit: str, sender: Sender, now: datetime) -> Contact | None:
    """The contact to be kept, None where nobody is named."""
    if not sender.name:
        return None
    is_organisation = bool(sender.organisation)
    consent = Consent(
        text_version=AS_ORGANISATION if is_organisation else IN_THE_LETTER,
        given=now,
        use_of_data=True,
        publish_name=is_organisation or sender.publish_name,
    )
    more = {
        "signer": sender.signer,
        "number": sender.number,
        "dated": day_label(sender.dated),
    }
    return Contact(
        unit=unit,
        consent=consent,
        name=sender.person,
        organisation=sender.organisation,
        more={name: text for name, text in more.items() if text},
    )
