"""What is refused of how somebody who writes to a board names themselves."""

from ...base.refusal import Refusal
from ...citizen.contacts.checking import refusals_of
from ...citizen.contacts.contact import Contact
from .readable_text import refusals_of_words
from collections.abc import Iterator


LONGEST = 10_000


def refusals_of_sender(contact: Contact) -> Iterator[Refusal]:
    for name in ("name", "organisation", "address"):
        text = getattr(contact, name)
        # Control characters and lengths are the contact's own matter.
        if text and text.isprintable() and len(text) <= LONGEST:
            yield from refusals_of_words(name, text)
    yield from refusals_of(contact)
