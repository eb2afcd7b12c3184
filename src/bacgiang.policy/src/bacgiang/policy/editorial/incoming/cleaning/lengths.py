"""How long names, titles and lists may be."""

from ....base.refusal import Refusal
from ..markup.depth import MOST_DEEP
from bacgiang.policy import _
from collections.abc import Iterator
from plone.app.dexterity.behaviors.metadata import IBasic
from plone.dexterity.interfaces import IDexterityContent
from plone.dexterity.utils import iterSchemata
from z3c.form.error import ErrorViewDiscriminators
from z3c.form.error import ErrorViewMessage
from z3c.relationfield.interfaces import IRelationList
from zope.schema.interfaces import IField
from zope.schema.interfaces import TooLong


MAX_TITLE = 300
MAX_DESCRIPTION = 2000
MAX_TAGS = 50
MAX_TAG = 100
MAX_PICTURES = 300
MAX_LINKS = 2000
"""Of a text: as it is kept each is looked up step by step, in about a millisecond."""
MAX_ENTRIES = 500
MAX_RELATED = 50
RELATED = "relatedItems"
# A title without a space makes a short name as long as itself, and a number.
MAX_ID = MAX_TITLE + 20


def title_too_long(most: int) -> Refusal:
    """Refusal of a title of more than `most` characters."""
    message = _(
        "refusal_title_too_long",
        default="The title is longer than ${most} characters. Shorten it.",
        mapping={"most": most},
    )
    return Refusal("title_too_long", message, "title")


TITLE_TOO_LONG = title_too_long(MAX_TITLE)


def too_many_entries(field: IField) -> Refusal:
    """Refusal of a list with more entries than its field takes."""
    message = _(
        "refusal_too_many_entries",
        default="“${field}” has more than ${most} entries, or one of them twice. Keep "
        "those that readers need, each once.",
        mapping={"field": field.title, "most": most_entries(field)},
    )
    return Refusal("too_many_entries", message, field.__name__)


def most_entries(field: IField) -> int:
    return MAX_RELATED if IRelationList.providedBy(field) else MAX_ENTRIES


DESCRIPTION_TOO_LONG = Refusal(
    "description_too_long",
    _(
        "refusal_description_too_long",
        default="The summary is longer than ${most} characters. Shorten it, or move "
        "part of it to the text.",
        mapping={"most": MAX_DESCRIPTION},
    ),
    "description",
)
ID_TOO_LONG = Refusal(
    "id_too_long",
    _(
        "refusal_id_too_long",
        default="The short name is longer than ${most} characters. Shorten it.",
        mapping={"most": MAX_ID},
    ),
    "id",
)
TAGS_TOO_MANY = Refusal(
    "tags_too_many",
    _(
        "refusal_tags_too_many",
        default="There are more than ${most} tags, or one of them is longer than "
        "${longest} characters. Keep those by which readers look for the item.",
        mapping={"most": MAX_TAGS, "longest": MAX_TAG},
    ),
    "subjects",
)
PICTURES_TOO_MANY = Refusal(
    "pictures_too_many",
    _(
        "refusal_pictures_too_many",
        default="The text has more than ${most} pictures. Divide it into several "
        "pages, or put the pictures into a gallery.",
        mapping={"most": MAX_PICTURES},
    ),
)
LINKS_TOO_MANY = Refusal(
    "links_too_many",
    _(
        "refusal_links_too_many",
        default="The text has more than ${most} links. Divide it into several pages, "
        "or attach it as a file.",
        mapping={"most": MAX_LINKS},
    ),
)
MARKUP_TOO_LONG = Refusal(
    "markup_too_long",
    _(
        "refusal_markup_too_long",
        default="The text is longer than one page can show (1,000,000 characters or "
        "50,000 tags). Divide it into several pages, or attach it as a file.",
    ),
)
MARKUP_TOO_DEEP = Refusal(
    "markup_too_deep",
    _(
        "refusal_markup_too_deep",
        default="In the text more than ${most} elements stand in each other, such as "
        "tables in tables or lists in lists. Take the outer ones away.",
        mapping={"most": MOST_DEEP},
    ),
)

# The way plone.app.dexterity documents for a package that wants other limits.
IBasic["title"].max_length = MAX_TITLE
IBasic["description"].max_length = MAX_DESCRIPTION

TitleTooLongMessage = ErrorViewMessage(TITLE_TOO_LONG.message, error=TooLong)
DescriptionTooLongMessage = ErrorViewMessage(
    DESCRIPTION_TOO_LONG.message, error=TooLong
)
ErrorViewDiscriminators(TitleTooLongMessage, error=TooLong, field=IBasic["title"])
ErrorViewDiscriminators(
    DescriptionTooLongMessage, error=TooLong, field=IBasic["description"]
)


def too_long(obj: IDexterityContent) -> Iterator[Refusal]:
    """What of an object's own name, title and summary is too long.

    A class whose titles are not written here but taken over as they were issued says
    `longest_title`.
    """
    longest = getattr(type(obj), "longest_title", MAX_TITLE)
    for name, most, refusal in (
        ("title", longest, title_too_long(longest)),
        ("description", MAX_DESCRIPTION, DESCRIPTION_TOO_LONG),
        ("id", MAX_ID, ID_TOO_LONG),
    ):
        value = obj.__dict__.get(name)
        if isinstance(value, str) and len(value) > most:
            yield refusal
    tags = obj.__dict__.get("subject") or ()
    if len(tags) > MAX_TAGS or any(len(str(one)) > MAX_TAG for one in tags):
        yield TAGS_TOO_MANY
    yield from _lists_too_long(obj)


def _lists_too_long(obj: IDexterityContent) -> Iterator[Refusal]:
    """A page tells each entry of a list, and asks for what it leads to."""
    values = obj.__dict__
    # Those to what is gone lead nowhere.
    related = [one.to_id for one in values.get(RELATED) or () if one.to_id]
    long = {
        name
        for name, value in values.items()
        if isinstance(value, (list, tuple, set, frozenset)) and len(value) > MAX_ENTRIES
    }
    if len(related) > MAX_RELATED or len(set(related)) < len(related):
        long.add(RELATED)
    # Most items have none, and are not asked for their schemas.
    for schema in iterSchemata(obj) if long else ():
        for name in long.intersection(schema):
            long.remove(name)
            yield too_many_entries(schema[name])
