"""Make a main-site item from an offered one (5.2; design, decision 3).

It starts as a draft with the unit as its source and goes through the main workflow.
"""

from ...base.acts.recording import record_act
from ...units.register.lookup import main_unit_code
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from ..acts.kinds import ACCEPT
from ..acts.kinds import MODIFY
from ..incoming.cleaning.values import with_source
from ..visibility.moments import Moment
from ..visibility.moments import moment_of
from ..withdrawal.family import come_along
from ..withdrawal.origins import origin_store
from .item_text import raw_text
from .statements import OfferStatement
from AccessControl.users import system
from Acquisition import aq_base
from plone import api
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.namedfile.interfaces import INamed
from plone.uuid.interfaces import IUUID
from typing import Any


# What the copy takes over as it is. Dates of publication that are past,
# owners, versions, related items and the like belong to the original.
TEXTS = ("title", "description", "byline", "reader_contribution", "language", "subject")
WORDS = ("alt_text", "decorative", "focus_x", "focus_y")
PICTURES = ("image", "image_caption", *WORDS)
EVENT = (
    "start",
    "end",
    "whole_day",
    "open_end",
    "location",
    "attendees",
    "event_url",
    "contact_name",
    "contact_email",
    "contact_phone",
    "recurrence",
)
CHILD_TEXTS = ("title", "description", "language", "file", "image", *WORDS)


def derive(
    item: DexterityContent, section: DexterityContent, stated: OfferStatement
) -> Any:
    """The new draft in `section`; the rules have been asked.

    The text was written and approved by the unit, so the making counts as nobody's
    change: whoever decided on the offer may review the copy, unless they gave it words
    or a picture of their own, or wrote what no second person has approved yet. The
    record names them in the act of acceptance, on the original and on the copy.
    """
    actor = api.user.get_current().getId()
    with api.env.adopt_user(user=system.__of__(api.portal.get_tool("acl_users"))):
        derived = _create(item, section, stated, actor)
        _copy_parts(item, derived)
    origin_store().add(IUUID(derived), IUUID(item))
    record_act(
        ACCEPT,
        derived,
        unit=main_unit_code(),
        reason=stated.reason,
        details={"original": IUUID(item), "offering_unit": unit_code_of(item)},
    )
    own = {"title": stated.heading, "description": stated.lead}
    fields = [
        name for name, said in own.items() if said not in ("", getattr(item, name))
    ]
    if stated.picture is not None:
        fields.append("image")
    if fields:
        record_act(MODIFY, derived, details={"fields": ", ".join(fields)})
    return derived


def _create(
    item: DexterityContent,
    section: DexterityContent,
    stated: OfferStatement,
    actor: str,
) -> Any:
    fields = _fields(item, (*TEXTS, *PICTURES, *EVENT))
    fields["source"] = unit_name(unit_code_of(item), item.language or "vi", unknown="")
    own = {
        "title": stated.heading,
        "description": stated.lead,
        "image": stated.picture,
    }
    fields |= {name: value for name, value in own.items() if value}
    if text := raw_text(item):
        fields["text"] = with_source(item.text, text)
    content = createContent(item.portal_type, **fields)
    content.creators = (actor,)
    # What comes out on a day that its own board set is not public here before that.
    if moment_of(item) is Moment.BEFORE:
        content.setEffectiveDate(item.effective_date)
    return addContentToContainer(section, content, checkConstraints=False)


def _fields(item: DexterityContent, names: tuple[str, ...]) -> dict[str, Any]:
    """Values of the fields the item has, files and pictures as files of their own."""
    values = {name: getattr(aq_base(item), name, None) for name in names}
    return {
        name: _own_copy(value) for name, value in values.items() if value is not None
    }


def _own_copy(value: Any) -> Any:
    if not INamed.providedBy(value):
        return value
    return type(value)(
        data=value.data, contentType=value.contentType, filename=value.filename
    )


def _copy_parts(item: DexterityContent, derived: DexterityContent) -> None:
    """Copy the pictures and files inside the item and point the text at the copies."""
    text = raw_text(derived)
    for child in item.objectValues():
        content = createContent(
            child.portal_type, id=child.getId(), **_fields(child, CHILD_TEXTS)
        )
        copy = addContentToContainer(derived, content, checkConstraints=False)
        come_along(copy, IUUID(child))
        text = text.replace(IUUID(child), IUUID(copy))
    if text != raw_text(derived):
        derived.text = with_source(derived.text, text)
        derived.reindexObject()
