"""Which field stands in which group, and which are the administrators' alone."""

from bacgiang.policy import _
from dataclasses import dataclass
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class Group:
    """A fieldset: its token, what it is called, and names of fields in their order."""

    token: str
    label: Message
    fields: tuple[str, ...]


CONTENT_LABEL = _("fieldset_content", default="Content")
# Of a type that has tabs of its own, what is in none of them.
GENERAL_LABEL = _("fieldset_general", default="General information")
# The first group takes what is in no other; these go first, in this order.
FIRST = ("title", "description", "text", "file", "image", "remoteUrl")
PICTURE = ("alt_text", "decorative", "image_caption", "focus_x", "focus_y")
GROUPS = (
    Group(
        "place",
        _("fieldset_place", default="Place and contact"),
        (
            "location",
            "attendees",
            "contact_name",
            "contact_email",
            "contact_phone",
            "event_url",
        ),
    ),
    Group(
        "filing",
        _("fieldset_filing", default="Classification"),
        ("subjects", "relatedItems"),
    ),
    Group(
        "dates",
        _("fieldset_dates", default="Dates"),
        ("effective", "expires"),
    ),
    Group(
        "more",
        _("fieldset_more", default="Other"),
        ("id", "table_of_contents"),
    ),
)
# Plone's groups whose fields stand in those above, by their tokens.
DISSOLVED = frozenset({"categorization", "dates", "ownership", "settings"})
ADMINISTRATORS = frozenset(
    {
        "allow_discussion",
        "contributors",
        "creators",
        "customViewFields",
        "exclude_from_nav",
        "nextPreviousEnabled",
        "rights",
    }
)
# Of every item versions are kept.
NOBODYS = frozenset({"versioning_enabled"})
# An item has the language of the site it stands on, whatever is chosen.
OF_THE_PLACE = frozenset({"language"})
# Only these have the groups; the records' forms are grouped in their own rooms.
GROUPED_TYPES = frozenset({"Document", "Event", "File", "Image", "Link", "News Item"})
