"""A unit: one body of the register (regulation 2.2a, 4.1a, 5.2, 10.1, 10.2, 15.3)."""

from ...base.day_field import Day
from ...base.languages import reads_english
from ..published_words import HoldsWords
from ..published_words import IPublishedWords
from .fields import is_code
from .fields import is_host
from .fields import ParentUnit
from .fields import UnitCode
from .fields import UnitHost
from .unit_words import IUnitWords
from bacgiang.policy import _
from dataclasses import dataclass
from datetime import date
from plone.autoform import directives
from plone.dexterity.content import Container
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from z3c.form.interfaces import IEditForm
from zope import schema
from zope.interface import implementer


class IUnit(IUnitWords):
    """What the register knows of a body.

    How it ended (`valid_to`, `successor`) and its former host names are written by the
    acts of the life cycle alone; its words change in working copies alone.
    """

    directives.write_permission(
        title="bacgiang.ManageUnits",
        title_en="bacgiang.ManageUnits",
        short_name="bacgiang.ManageUnits",
    )
    title = schema.TextLine(title=_("Name"), max_length=300)
    title_en = schema.TextLine(
        title=_("Name in English"), required=False, max_length=300
    )
    short_name = schema.TextLine(title=_("Short name"), required=False, max_length=100)

    directives.write_permission(
        code="bacgiang.ManageUnits",
        kind="bacgiang.ManageUnits",
        parent_unit="bacgiang.ManageUnits",
        host="bacgiang.ManageUnits",
        order="bacgiang.ManageUnits",
        valid_from="bacgiang.ManageUnits",
        update_frequency="bacgiang.ManageUnits",
        board_decision_number="bacgiang.ManageUnits",
        board_decision_date="bacgiang.ManageUnits",
        board_decision_file="bacgiang.ManageUnits",
    )
    directives.omitted(IEditForm, "code")
    code = UnitCode(
        title=_("Code"),
        description=_(
            "help_unit_code",
            default="Names the unit in addresses and groups. Never changes.",
        ),
        constraint=is_code,
    )
    kind = schema.Choice(title=_("Kind"), vocabulary="bacgiang.UnitKinds")
    parent_unit = ParentUnit(
        title=_("Belongs to"), vocabulary="bacgiang.Units", required=False
    )
    host = UnitHost(
        title=_("Host name"),
        description=_("help_unit_host", default="For example soyte.tentinh.gov.vn"),
        constraint=is_host,
        required=False,
    )
    former_hosts = schema.Tuple(
        title=_("Former host names"),
        value_type=schema.ASCIILine(),
        required=False,
        readonly=True,
        missing_value=(),
        default=(),
    )
    order = schema.Int(title=_("Order in lists"), default=100, min=0, max=100000)
    update_frequency = schema.Choice(
        title=_("Promised update frequency"),
        vocabulary="bacgiang.UpdateFrequencies",
        default="weekly",
    )

    model.fieldset(
        "decision",
        label=_("Decision on the board"),
        fields=[
            "board_decision_number",
            "board_decision_date",
            "board_decision_file",
        ],
    )
    board_decision_number = schema.TextLine(
        title=_("Number of the decision"), required=False
    )
    board_decision_date = Day(title=_("Date of the decision"), required=False)
    board_decision_file = NamedBlobFile(title=_("The decision"), required=False)

    model.fieldset(
        "existence",
        label=_("Existence"),
        fields=["valid_from", "valid_to", "successor"],
    )
    valid_from = Day(title=_("Exists since"), required=False)
    valid_to = Day(title=_("Existed until"), required=False, readonly=True)
    successor = schema.Choice(
        title=_("Successor"),
        vocabulary="bacgiang.Units",
        required=False,
        readonly=True,
    )


@dataclass(frozen=True)
class FormerName:
    """A name a unit bore until a day; `since` None: from its beginning."""

    name: str
    name_en: str
    since: date | None
    until: date


@implementer(IUnit, IPublishedWords)
class Unit(Container, HoldsWords):
    """A body of the register. Its id is its code.

    `former_names` come oldest first. `recorded_facts` are those the history knows.
    `end_reason` says why it was closed or merged, `merged` which of the two;
    `end_changes` and `ended_at` are what `life_cycle/undoing.py` takes that back with.
    """

    # No annotations here: zope.annotation would take the class's `__annotations__` for
    # the object's own store, shared by all units and kept nowhere.
    words_schemata = (IUnitWords,)
    words_type = "UnitWords"
    former_names = ()  # type: tuple[FormerName, ...]
    recorded_facts = None  # type: dict | None
    end_reason = ""
    merged = False
    end_changes = ()  # type: tuple
    ended_at = None  # type: date | None

    def name_in(self, language: str) -> str:
        """Name in English when asked for and known, else in Vietnamese."""
        return (self.title_en if reads_english(language) else None) or self.title

    def functions_in(self, language: str) -> str:
        return (
            (self.functions_en if reads_english(language) else None)
            or self.functions
            or ""
        )
