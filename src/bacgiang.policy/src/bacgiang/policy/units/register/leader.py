"""A leader of a unit, with a short biography (4.1a)."""

from ...base.day_field import Day
from ..contact_facts.mail_address import mail_field
from ..contact_facts.telephone import are_telephones
from .lookup import main_unit_code
from .names import unit_name
from bacgiang.policy import _
from plone.dexterity.content import Item
from plone.namedfile.field import NamedBlobImage
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class ILeader(model.Schema):
    """What the public is told of a leader."""

    title = schema.TextLine(title=_("Full name"), max_length=200)
    job_title = schema.TextLine(title=_("Position"), max_length=200)
    job_title_en = schema.TextLine(title=_("Position in English"), required=False)
    biography = schema.Text(title=_("Short biography"), required=False, max_length=5000)
    responsibilities = schema.Text(
        title=_("Responsibilities"), required=False, max_length=5000
    )
    office = schema.TextLine(
        title=_("Office"),
        description=_("help_office", default="House, floor, room."),
        required=False,
        max_length=200,
    )
    phone = schema.TextLine(
        title=_("Office telephone"),
        constraint=are_telephones,
        required=False,
        max_length=60,
    )
    email = mail_field(_("Office e-mail"))
    portrait = NamedBlobImage(title=_("Portrait"), required=False)
    in_office_since = Day(title=_("In office since"), required=False)
    in_office_until = Day(title=_("In office until"), required=False)


@implementer(ILeader)
class Leader(Item):
    """A leader stands in the unit that he or she leads: an item of the workflow.

    `owner_unit` is the unit whose board is in charge (`life_cycle/in_charge.py`).
    """

    owner_unit = None

    @property
    def owning_unit(self) -> str:
        return self.owner_unit or main_unit_code()

    @property
    def source(self) -> str:
        """Where it comes from, and who wrote it: the unit (9.1)."""
        return unit_name(self.owning_unit)

    byline = source
