"""The fields of a draft (4.1e; decree 43/2011, article 10(1)(i))."""

from ...base.dates import day_of
from ...base.dates import in_utc
from ...base.day_field import Day
from ...base.moment_field import Moment
from ...base.row_widget import RowsFieldWidget
from ...editorial.forms.wrong_at import WrongAt
from ...legal.documents.structured_text import StructuredTextField
from . import kinds
from .kept_fields import KeptText
from .phases import IPhaseRow
from .phases import phases_in_order
from bacgiang.policy import _
from collective.z3cform.datagridfield.row import DictRow
from plone.autoform import directives
from plone.supermodel import model
from typing import Any
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from zope import schema
from zope.interface import invariant


LONGEST_TITLE = 2000
LONGEST_TEXT = 20_000
LINE = 300


def _line(title: str, help_text: Any = "", limit: int = LINE) -> schema.TextLine:
    return schema.TextLine(
        title=title, description=help_text, required=False, max_length=limit
    )


def _text(title: str, help_text: Any = "", limit: int = LONGEST_TEXT) -> schema.Text:
    return schema.Text(
        title=title, description=help_text, required=False, max_length=limit
    )


def _choice(title: str, vocabulary: str, default: Any, help_text: Any = "") -> Any:
    return schema.Choice(
        title=title, description=help_text, vocabulary=vocabulary, default=default
    )


def _several(title: str, vocabulary: str, default: Any, help_text: Any = "") -> Any:
    return schema.Tuple(
        title=title,
        description=help_text,
        value_type=schema.Choice(vocabulary=vocabulary),
        required=False,
        missing_value=(),
        default=default,
    )


class ILegalDraft(model.Schema):
    """A draft on which opinions are asked."""

    title = schema.Text(title=_("Title of the draft"), max_length=LONGEST_TITLE)
    directives.widget("title", rows=3)
    description = _text(
        _("Summary"),
        _(
            "help_draft_summary",
            default="What the draft changes, for whom, in a few plain words.",
        ),
        3000,
    )
    draft_kind = _choice(
        _("Kind of draft"), "bacgiang.DraftKinds", kinds.DraftKind.LEGAL_DOCUMENT.value
    )
    reasons = _text(
        _("Why it is drafted"),
        _("help_draft_reasons", default="Necessity, purpose, main content."),
    )
    becomes_type = schema.Choice(
        title=_("What it will become"),
        description=_(
            "help_becomes_type", default="Leave it empty when it becomes no document."
        ),
        vocabulary="bacgiang.DocumentTypes",
        required=False,
    )
    becomes_issuer = _line(
        _("Who will issue it"),
        _("help_becomes_issuer", default="For example: UBND tỉnh."),
    )
    drafting_body = _line(
        _("Drafted by"),
        _("help_drafting_body", default="Where it is not the unit that puts it up."),
    )
    questions = _text(
        _("Questions"),
        _(
            "help_draft_questions",
            default="One a line, for a draft without a text, or beside it. Each can be "
            "answered by itself.",
        ),
    )
    version_note = _text(
        _("What is new in this version"),
        _("help_version_note", default="Shown in the history of the draft."),
        3000,
    )

    model.fieldset(
        "period",
        label=_("Opening and closing"),
        fields=["opens", "closes", "shorter_ground", "phases"],
    )
    opens = Moment(
        title=_("Opens"),
        description=_("help_draft_opens", default="Vietnamese time."),
    )
    closes = Day(
        title=_("Last day"),
        description=_(
            "help_draft_closes",
            default="Opinions are taken to the end of this day. Once the draft is "
            "public the day is changed by an extension only.",
        ),
    )
    shorter_ground = _line(
        _("Legal basis of a shorter period"),
        _(
            "help_shorter_ground",
            default="Only where the period is shorter than the law asks.",
        ),
        500,
    )
    phases = schema.List(
        title=_("Phases"),
        description=_(
            "help_draft_phases",
            default="What happens when, for example a meeting in each district. "
            "Leave it empty where there is nothing but the period.",
        ),
        value_type=DictRow(title=_("Phase"), schema=IPhaseRow),
        required=False,
        missing_value=[],
        defaultFactory=list,
        max_length=50,
    )
    directives.widget("phases", RowsFieldWidget)

    model.fieldset(
        "answering",
        label=_("How to answer"),
        fields=[
            "ways",
            "contact_name",
            "contact_address",
            "contact_email",
            "contact_phone",
            "asks",
            "moderation",
            "showing",
        ],
    )
    directives.widget("ways", CheckBoxFieldWidget)
    ways = _several(
        _("Ways to answer"),
        "bacgiang.WaysToAnswer",
        (kinds.Way.PORTAL.value,),
    )
    contact_name = _line(
        _("Contact"), _("help_draft_contact", default="Office or section in charge.")
    )
    contact_address = _line(_("Address"), limit=500)
    contact_email = _line(_("E-mail"), limit=254)
    contact_phone = _line(_("Telephone"), limit=40)
    directives.widget("asks", CheckBoxFieldWidget)
    asks = _several(
        _("What citizens must give"),
        "bacgiang.AskedOfCitizens",
        (kinds.Asked.NAME.value,),
        _("help_draft_asks", default="The rest they may leave out."),
    )
    moderation = _choice(
        _("Opinions are looked at"),
        "bacgiang.ModerationOfOpinions",
        kinds.Moderation.BEFORE.value,
    )
    showing = _choice(
        _("Opinions are shown"),
        "bacgiang.ShowingOfOpinions",
        kinds.Showing.AT_ONCE.value,
    )

    model.fieldset(
        "classification",
        label=_("Fields and owner"),
        fields=["legal_fields", "owner_unit"],
    )
    directives.widget("legal_fields", CheckBoxFieldWidget)
    legal_fields = _several(_("Fields of administration"), "bacgiang.LegalFields", ())
    directives.omitted("owner_unit")
    directives.write_permission(owner_unit="bacgiang.ManageUnits")
    owner_unit = schema.Choice(
        title=_("Unit in charge of the record"),
        vocabulary="bacgiang.Units",
        required=False,
    )

    directives.omitted(
        "structure", "provision_links", "links_digest", "confirmed_digest"
    )
    structure = StructuredTextField(title=_("Text of the draft"), required=False)
    provision_links = KeptText(
        title=_("How its provisions follow from the last version"),
        description="JSON, see `versions/links.py`",
        required=False,
    )
    links_digest = KeptText(
        title=_("Text of which these links were confirmed"),
        description="SHA-256 of the text's XML, see `versions/linking/`",
        required=False,
    )
    confirmed_digest = KeptText(
        title=_("Text that was confirmed"),
        description="SHA-256 of the text's XML, see `draft_text/confirming.py`",
        required=False,
    )

    @invariant
    def in_order(data: Any) -> None:  # noqa: N805
        """Raise Invalid when it would close before it opens."""
        opens, closes = getattr(data, "opens", None), getattr(data, "closes", None)
        if opens and closes and closes < day_of(in_utc(opens)):
            raise WrongAt(
                _(
                    "error_closes_before_opening",
                    default="The last day is before the opening. Correct one "
                    "of the two.",
                ),
                "closes",
            )

    @invariant
    def phases_end_after_they_begin(data: Any) -> None:  # noqa: N805
        """Raise Invalid for a phase that ends before it begins."""
        phases_in_order(getattr(data, "phases", None))
