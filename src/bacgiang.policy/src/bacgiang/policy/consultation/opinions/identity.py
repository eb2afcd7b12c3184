"""Who sends an opinion: kept apart from it, and only with consent (decision 9)."""

from ...citizen.contacts.checking import fitted
from ...citizen.contacts.contact import Consent
from ...citizen.contacts.contact import Contact
from .content import Author
from .input import SentIdentity
from dataclasses import replace
from datetime import datetime
from plone import api


CONSENT_TEXT = "2026-1"
"""Version of the words of consent in `identity.pt`: changed whenever they are."""


def contact_of(identity: SentIdentity, unit: str, now: datetime) -> Contact:
    """What would be kept; `unit`: code of the unit whose board handles the draft."""
    is_organisation = identity.author == Author.ORGANISATION
    return fitted(
        Contact(
            unit=unit,
            consent=Consent(
                text_version=CONSENT_TEXT,
                given=now,
                use_of_data=identity.use_of_data,
                publish_name=identity.publish_name,
                notices=identity.notices,
            ),
            name=identity.name,
            email=identity.email,
            phone=identity.phone,
            address=identity.address,
            organisation=identity.organisation if is_organisation else "",
            # The language that letters are written in.
            more={"language": str(api.portal.get_current_language())}
            if identity.email.strip()
            else {},
        )
    )


def is_the_same(kept: Contact | None, sent: Contact) -> bool:
    """Whether the same was told; what was erased meanwhile is no difference."""
    if kept is None:
        return True
    consent = replace(sent.consent, given=kept.consent.given)
    return replace(sent, consent=consent) == kept
