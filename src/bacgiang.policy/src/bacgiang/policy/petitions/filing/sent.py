"""What somebody sent, by page or API, before anything was judged."""

from ...base.form_values import form_value
from ...base.json_values import flag_in
from ...base.json_values import of_kind
from ...base.json_values import text_in
from ...citizen.contacts.sent import identity_in_form
from ...citizen.contacts.sent import identity_in_json
from ...citizen.contacts.sent import ORGANISATION
from ...citizen.contacts.sent import PERSON
from ...citizen.contacts.sent import SentIdentity
from ...citizen.protection.screening import Sent
from ...citizen.protection.screening import sent_of
from ...text.line_ends import tidy
from ...text.unicode_form import normalize
from ..content.content import Channel
from ..content.content import Delivery
from ..content.content import Matter
from ..content.content import terms_of
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import date
from typing import Any


@dataclass(frozen=True)
class SentPetition:
    """`key`: idempotency key; `shown`: the fields of protection. The rest: see
    `content.Content`.
    """

    matter: str = ""
    subject: str = ""
    text: str = ""
    place: str = ""
    publish: bool = False
    identity: SentIdentity = field(default_factory=SentIdentity)
    key: str = ""
    shown: Sent = field(default_factory=Sent)
    channel: str = Channel.PORTAL.value
    arrived: date | None = None
    position: str = ""
    delivery: str = ""
    purpose: str = ""

    @property
    def characters(self) -> int:
        """Of all texts together."""
        return len(self.text) + len(self.place) + len(self.purpose)

    @property
    def terms(self) -> str:
        """By what its deadlines are found; the first way before one is chosen."""
        return terms_of(self.matter, self.delivery or next(iter(Delivery)))


def sent_by_form(form: Mapping[str, Any]) -> SentPetition:
    """What stands in the form; anything odd in it is as if it were not there."""
    return SentPetition(
        matter=form_value(form, "matter"),
        subject=form_value(form, "subject"),
        text=form_value(form, "text"),
        place=form_value(form, "place"),
        publish=form_value(form, "publish") == "1",
        identity=_of_either(identity_in_form(form), form_value(form, "matter")),
        key=form_value(form, "idempotency_key"),
        shown=sent_of(form, 0),
        delivery=form_value(form, "delivery"),
        purpose=form_value(form, "purpose"),
    )


def sent_by_json(body: Mapping[str, Any]) -> SentPetition:
    """Raises Refused where a value is of another kind than is described."""
    consents = of_kind(dict, body.get("consents") or {}, "consents")
    return SentPetition(
        matter=text_in(body, "matter"),
        subject=text_in(body, "subject"),
        text=text_in(body, "text"),
        place=text_in(body, "place"),
        publish=flag_in(consents, "publish", "consents."),
        identity=_of_either(identity_in_json(body), text_in(body, "matter")),
        key=text_in(body, "idempotency_key"),
        shown=sent_of(body, 0),
        delivery=text_in(body, "delivery"),
        purpose=text_in(body, "purpose"),
    )


def cleaned(sent: SentPetition) -> SentPetition:
    """The same in Unicode NFC, with line breaks of one kind and no blanks around."""
    place = " ".join(normalize(sent.place).split())
    purpose = tidy(sent.purpose)
    sent = replace(sent, text=tidy(sent.text), place=place, purpose=purpose)
    if sent.matter == Matter.INFORMATION:
        return sent
    return replace(sent, delivery="", purpose="")


def _of_either(identity: SentIdentity, matter: str) -> SentIdentity:
    """Who names an organisation writes for it; only requests for information name the
    number of identity.
    """
    author = ORGANISATION if identity.organisation.strip() else PERSON
    number = identity.identity_number if matter == Matter.INFORMATION else ""
    return replace(identity, author=author, identity_number=number)
