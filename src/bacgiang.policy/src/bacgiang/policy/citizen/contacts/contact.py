"""Who sent a submission, and what they agreed to."""

from dataclasses import dataclass
from dataclasses import field
from datetime import datetime


@dataclass(frozen=True)
class Consent:
    """What was agreed to, under which version of the text, when (aware).

    Each is an act of its own: to the use of the data at all, to the name being
    published, to notices by e-mail. None of them is implied by another.
    """

    text_version: str
    given: datetime
    use_of_data: bool = False
    publish_name: bool = False
    notices: bool = False


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
