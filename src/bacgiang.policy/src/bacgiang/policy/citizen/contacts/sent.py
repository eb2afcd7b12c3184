"""What people tell of themselves when they send something: kept apart from it, and only
with consent (decision 9).
"""

from ...base.form_values import form_value
from ...base.json_values import flag_in
from ...base.json_values import of_kind
from ...base.json_values import text_in
from .checking import fitted
from .contact import Consent
from .contact import Contact
from .contact import IDENTITY_NUMBER
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from plone import api
from typing import Any


PERSON, ORGANISATION = "person", "organisation"
TEXTS = ("name", "organisation", "email", "phone", "address", IDENTITY_NUMBER)
CONSENTS = ("use_of_data", "publish_name", "notices", "messages")


@dataclass(frozen=True)
class SentIdentity:
    """What the author tells of themselves, and agrees to."""

    author: str = PERSON
    name: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    identity_number: str = ""
    use_of_data: bool = False
    publish_name: bool = False
    notices: bool = False
    messages: bool = False


def identity_in_form(form: Mapping[str, Any]) -> SentIdentity:
    texts = {name: form_value(form, name) for name in TEXTS}
    flags = {name: form_value(form, name) == "1" for name in CONSENTS}
    return SentIdentity(form_value(form, "author"), **texts, **flags)  # type: ignore[arg-type]


def identity_in_json(body: Mapping[str, Any]) -> SentIdentity:
    """Raises Refused where a value is of another kind than is described."""
    consents = of_kind(dict, body.get("consents") or {}, "consents")
    texts = {name: text_in(body, name) for name in TEXTS}
    flags = {name: flag_in(consents, name, "consents.") for name in CONSENTS}
    return SentIdentity(text_in(body, "author", PERSON), **texts, **flags)  # type: ignore[arg-type]


def contact_of(
    identity: SentIdentity,
    unit: str,
    now: datetime,
    text_version: str,
    *,
    asks_number: bool = False,
) -> Contact:
    """What would be kept; `unit`: code of the unit whose board handles what was sent;
    `text_version`: that of the words of consent on the form; `asks_number`:
    whether that of identity is asked for; else it is not kept.
    """
    number = identity.identity_number.strip() if asks_number else ""
    is_organisation = identity.author == ORGANISATION
    return fitted(
        Contact(
            unit=unit,
            consent=Consent(
                text_version=text_version,
                given=now,
                use_of_data=identity.use_of_data,
                publish_name=identity.publish_name,
                notices=identity.notices,
                messages=identity.messages,
            ),
            name=identity.name,
            email=identity.email,
            phone=identity.phone,
            address=identity.address,
            organisation=identity.organisation if is_organisation else "",
            # The language that letters are written in.
            more={
                **({"language": _language()} if identity.email.strip() else {}),
                **({IDENTITY_NUMBER: number} if number else {}),
            },
        )
    )


def _language() -> str:
    return str(api.portal.get_current_language())


def is_the_same(kept: Contact | None, sent: Contact) -> bool:
    """Whether the same was told; what was erased meanwhile is no difference."""
    if kept is None:
        return True
    consent = replace(sent.consent, given=kept.consent.given)
    return replace(sent, consent=consent) == kept
