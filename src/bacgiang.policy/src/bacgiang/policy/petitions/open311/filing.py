"""A petition as a GeoReport client sends it, by the same way as all."""

from ...base.form_values import form_value
from ...base.refusal import Refused
from ...citizen.codes.tracking_code import written
from ...citizen.contacts.sent import SentIdentity
from ...citizen.position import PLACE_MISSING
from ...citizen.position import position_in
from ...citizen.position import POSITION_WRONG
from ...citizen.protection.screening import sent_of
from ...citizen.submissions.writing import server_clock
from ..content.content import Matter
from ..filing.accepting import accept_petition
from ..filing.sent import SentPetition
from .services import ADDRESS
from .services import CONSENT
from .services import PUBLISH
from collections.abc import Mapping
from secrets import token_urlsafe
from typing import Any


def file_request(form: Mapping[str, Any], key: str) -> dict[str, Any]:
    """`key`: header `Idempotency-Key`, "" for none. Raises Refused."""

    def said(name: str) -> str:
        return form_value(form, name)

    def attribute(name: str) -> str:
        return said(f"attribute[{name}]")

    try:
        position = position_in(said("lat").strip(), said("long").strip())
    except ValueError:
        raise Refused(POSITION_WRONG) from None
    if not position and not said("address_string").strip():
        raise Refused(PLACE_MISSING)
    email = said("email")
    identity = SentIdentity(
        name=f"{said('last_name')} {said('first_name')}".strip(),
        email=email,
        phone=said("phone"),
        address=attribute(ADDRESS),
        use_of_data=attribute(CONSENT) == "yes",
        notices=bool(email) and attribute(CONSENT) == "yes",
    )
    sent = SentPetition(
        matter=Matter.PETITION.value,
        subject=said("service_code"),
        text=said("description"),
        place=said("address_string"),
        position=position,
        publish=attribute(PUBLISH) == "yes",
        identity=identity,
        key=key or token_urlsafe(24),
        shown=sent_of(form, 0),
    )
    taken = accept_petition("", sent, (), server_clock())
    code = written(taken.submission.code)
    return {"service_request_id": code, "service_notice": "", "account_id": None}
