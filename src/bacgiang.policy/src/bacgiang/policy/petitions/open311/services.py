"""What can be sent, and what has to be said with it (GeoReport: services)."""

from ...base.dates import today
from ..content.content import Matter
from ..rules.regimes import regime_for
from ..rules.subjects import subjects
from bacgiang.policy import _
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


ADDRESS, CONSENT, PUBLISH = "sender_address", "use_of_data", "publish"
YES = _("open311_yes", default="I agree")
ASKED: tuple[tuple[str, Message], ...] = (
    (ADDRESS, _("open311_sender_address", default="Your own address")),
    (
        CONSENT,
        _(
            "open311_consent",
            default="The unit that handles this may keep what I told about myself and "
            "use it for that.",
        ),
    ),
    (
        PUBLISH,
        _(
            "open311_publish",
            default="What I wrote and its answer may be published, without my name.",
        ),
    ),
)


def services(language: str) -> list[dict[str, Any]]:
    return [
        {
            "service_code": token,
            "service_name": entry.title(language),
            "description": entry.title(language),
            "metadata": True,
            "type": "realtime",
            "keywords": "",
            "group": translate(Matter.PETITION.title_message, target_language=language),
        }
        for token, entry in subjects().items()
    ]


def definition(token: str, language: str) -> dict[str, Any] | None:
    """What is asked beside what every client asks; None for no service."""
    if token not in subjects():
        return None
    regime = regime_for(Matter.PETITION.value, today())
    asks = regime.asks if regime is not None else ()
    needed = {CONSENT, *((ADDRESS,) if "address" in asks else ())}
    attributes = [
        _attribute(place, name, title, name in needed, language)
        for place, (name, title) in enumerate(ASKED, start=1)
    ]
    return {"service_code": token, "attributes": attributes}


def _attribute(
    place: int, name: str, title: Message, is_required: bool, language: str
) -> dict[str, Any]:
    is_choice = name != ADDRESS
    yes = {"key": "yes", "name": translate(YES, target_language=language)}
    return {
        "variable": True,
        "code": name,
        "datatype": "singlevaluelist" if is_choice else "string",
        "required": is_required,
        "datatype_description": "",
        "order": place,
        "description": translate(title, target_language=language),
        **({"values": [yes]} if is_choice else {}),
    }
