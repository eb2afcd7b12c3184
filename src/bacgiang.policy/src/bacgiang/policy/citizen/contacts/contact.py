"""Who sent a submission, and what they agreed to."""

from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
import json


IDENTITY_NUMBER = "identity_number"
"""Its place in `Contact.more`, where somebody gave it."""


@dataclass(frozen=True)
class Consent:
    """What was agreed to, under which version of the text, when (aware).

    Each is an act of its own: to the use of the data at all, to the name being
    published, to notices by e-mail, to short messages. None of them is implied by
    another.
    """

    text_version: str
    given: datetime
    use_of_data: bool = False
    publish_name: bool = False
    notices: bool = False
    messages: bool = False


@dataclass(frozen=True)
class Contact:
    """What a person told about themselves; "" where they did not.

    `unit` is the code of the unit whose board handles the submission. `more` holds what
    the using room asks beside (position, number of a letter, ...), text by name.
    """

    unit: str
    consent: Consent
    name: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    organisation: str = ""
    more: dict[str, str] = field(default_factory=dict)


def as_text(contact: Contact) -> str:
    """All of it, to be encrypted."""
    # Not `asdict`, which copies deeply: a fifth of what taking an opinion in costs.
    told = {**vars(contact), "consent": vars(contact.consent)}
    return json.dumps(told, default=datetime.isoformat, ensure_ascii=False)


def from_text(text: str) -> Contact:
    """What `as_text` wrote."""
    told = json.loads(text)
    consent = told.pop("consent")
    given = datetime.fromisoformat(consent.pop("given"))
    return Contact(consent=Consent(given=given, **consent), **told)
