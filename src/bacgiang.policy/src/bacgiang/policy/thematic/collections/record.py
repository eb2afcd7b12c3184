"""A record of a collection: an item of the editorial workflow, named by its code."""

from ...base.english.words import EnglishWords
from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ...editorial.items import IContentHolder
from ...editorial.items import INamesItsOrigin
from ...editorial.registers.placing import plain_name
from ...editorial.working_copy.rules import baseline_of
from ...units.owning import apply_owner
from ...units.owning import IOwnedRecord
from ...units.owning import UnitRecord
from .collection import Collection
from .collection import collection_of
from bacgiang.policy import _
from plone.app.content.interfaces import INameFromTitle
from plone.autoform import directives
from plone.dexterity.content import Container
from plone.supermodel import model
from typing import Any
from zope import schema
from zope.component import adapter
from zope.interface import implementer
from zope.publisher.interfaces.browser import IBrowserRequest
from zope.schema import ValidationError


LONGEST_TITLE = 300
LONGEST_CODE = 40
LONGEST_LINE = 300
LONGEST_TEXT = 5000


HELP_CHOICE = _("help_of_kind", default="Choose what fits.")
HELP_EN = _("help_record_en", default="Empty: English pages show the Vietnamese words.")


class NotACode(ValidationError):
    __doc__ = _(
        "error_record_code",
        default="A code has letters or digits, and at most 40 characters.",
    )


def is_code(value: str) -> bool:
    """Constraint of the field `code`. Raises NotACode."""
    if not plain_name(value):
        raise NotACode(value)
    return True


class ICollectionRecord(model.Schema):
    """What records of all collections have; each has a field `code` of its own."""

    title = schema.TextLine(title=_("Name"), max_length=LONGEST_TITLE)
    description = schema.Text(
        title=_("Summary"), required=False, max_length=LONGEST_TEXT
    )

    directives.omitted("owner_unit")
    directives.write_permission(owner_unit="bacgiang.ManageUnits")
    owner_unit = schema.Choice(
        title=_("Unit in charge of the record"),
        vocabulary="bacgiang.Units",
        required=False,
    )


@implementer(IContentHolder, INamesItsOrigin, IOwnedRecord)
class CollectionRecord(Container, UnitRecord):
    """A record; its source and author are the unit in charge."""

    # Without a type hint: Zope keeps annotations of an object where Python keeps those
    # of its class.
    code = ""

    @property
    def source(self) -> str:
        return self.byline

    @property
    def collection(self) -> Collection:
        found = collection_of(self.portal_type)
        assert found is not None
        return found


@implementer(INameFromTitle)
@adapter(ICollectionRecord)
class RecordName:
    """Tells the name chooser the code instead of the title."""

    def __init__(self, record: ICollectionRecord) -> None:
        self.title = plain_name(record.code or "")


@adapter(ICollectionRecord, IBrowserRequest)
class WordsOfRecord(EnglishWords):
    """On English pages: by its code, where its board gave no English title."""

    @property
    def name(self) -> str:
        return str(self.record.code or self.record.title)


def keep_name(record: Any, event: object) -> None:
    """A record stands under its code, once: raises RefusedInput for any other name.

    A working copy that comes into being has no fields yet.
    """
    named = (baseline_of(record) or record).getId()
    if record.code and named != plain_name(record.code):
        raise RefusedInput(CODE_STAYS)


def follow_collection(record: Any, event: object) -> None:
    """A new record is in the charge of the unit that runs the collection."""
    if not record.code or baseline_of(record) is not None:
        return
    if record.owner_unit is None:
        record.owner_unit = record.__parent__.owning_unit
    apply_owner(record)


CODE_STAYS = Refusal(
    "code_stays",
    _(
        "refusal_record_code_stays",
        default="The collection holds a record with this code, or the record was added "
        "with another one. A code stands once and does not change: add a new record.",
    ),
    "code",
)
