"""The forms on the page of a dossier by which a board works on it, with its fields."""

from ...base.act_page.field import Field
from ...base.form_values import form_value
from ...citizen.asked import Part as Asked
from ...citizen.board_pages.act_form import ActForm
from ...citizen.handling.erasing import TURNED_DOWN
from ...citizen.handling.fields import CHOOSE
from ...citizen.handling.fields import officer_field
from ...citizen.handling.fields import order_fields
from ...citizen.handling.fields import reason_field
from ...citizen.handling.fields import unit_field
from ...citizen.handling.fields import units_in_order
from ...citizen.handling.handled import other_units
from ...units.people.accounts import name_of
from ...units.register.names import unit_name
from ..content.course import Course
from ..handling.acts import Act
from ..handling.parts import Asking
from ..handling.reasons import MOST_WORDS
from ..handling.seen import DOSSIERS
from ..handling.steps import TAKEN_UP
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from zope.i18nmessageid import Message


FilesFields = Callable[[Message, Message | str], Iterable[Field]]
Part = ActForm
PLAIN = "btn-secondary"
DECISIVE = {"finish": "btn-success", "refuse": "btn-outline-danger"}
RESULT = _("label_dossier_result", default="Files of the result (optional)")
SCANS = _(
    "label_dossier_scans_brought",
    default="Scans of what was brought, or files of the refusal (optional)",
)
FETCHED = _(
    "help_dossier_result",
    default="The applicant fetches them with code and key. They go with the result or "
    "the refusal alone.",
)
WORDS = _("label_dossier_words", default="Words to the applicant")
BROUGHT = _(
    "label_dossier_words_brought",
    default="What the applicant has added (or, with a refusal, why)",
)
WAITED = _(
    "help_dossier_waited",
    default="Another unit has not done its part yet. A result ends that part.",
)
ASKED_ONCE = _(
    "help_dossier_asked_once",
    default="A supplement was asked for once already; whoever applies is to be asked "
    "for all of it at once.",
)
DONE: Mapping[str, Message] = {
    "ask-units": _(
        "dossier_done_ask_units", default="The units have it among their work."
    ),
    "take-back": _("dossier_done_start", default="Kept."),
    "assign": _("petition_done_assign", default="Kept who works on it."),
    "note": _("dossier_done_start", default="Kept."),
    "hand-over": _("petition_done_hand_over", default="Handed over."),
    "turn-down": TURNED_DOWN,
}


def asking_in(form: Mapping[str, Any]) -> Asking:
    return Asking(
        units=units_in_order(form),
        words=form_value(form, "question"),
        days=form_value(form, "days"),
        in_turn=form_value(form, "in_turn") == "1",
    )


def act_part(
    form: dict[str, Any],
    course: Course,
    acts: Mapping[str, Act],
    files_fields: FilesFields,
) -> Part:
    """What can be done; fields are asked where one of it needs them."""
    is_brought = "bring" in acts
    title = BROUGHT if is_brought else WORDS
    words = _words_field("words", title, form)
    until = Field(
        name="until",
        title=_(
            "label_dossier_until",
            default="New day for the result (day/month/year; with an apology)",
        ),
        value=form_value(form, "until"),
    )
    files = files_fields(*((SCANS, "") if is_brought else (RESULT, FETCHED)))
    found = acts.values()
    fields = [
        *([words] if any(act.has_words for act in found) else []),
        *([until] if any(act.takes_day for act in found) else []),
        *(files if any(act.takes_files for act in found) else []),
    ]
    buttons = [
        (name, act.button, DECISIVE.get(name, PLAIN)) for name, act in acts.items()
    ]
    title = _("heading_dossier_act", default="What is done with it")
    return Part("dossier-act", title, fields, buttons, _before(course, acts))


def _before(course: Course, acts: Mapping[str, Act]) -> Message | str:
    """What whoever acts may not have seen."""
    if "finish" in acts and course.waits_for_parts:
        return WAITED
    return ASKED_ONCE if "ask" in acts and course.pauses else ""


def _words_field(
    name: str, title: Message, form: Mapping[str, Any], rows: int = 6
) -> Field:
    value = form_value(form, name)
    return Field(
        name=name, title=title, kind="textarea", value=value, most=MOST_WORDS, rows=rows
    )


def tell_part(form: dict[str, Any], files_fields: FilesFields) -> Part:
    """Of a unit that is asked for its part."""
    said = _(
        "label_petition_part",
        default="What your unit says (the unit that answers reads this)",
    )
    words = _words_field("words", said, form)
    title = _("label_dossier_supplement_files", default="Papers (optional)")
    button = (
        "tell",
        _("button_dossier_tell", default="Our part is done"),
        "btn-primary",
    )
    heading = _("heading_dossier_act", default="What is done with it")
    fields = [words, *files_fields(title, "")]
    return Part("dossier-act", heading, fields, [button])


def parts_of(
    form: Mapping[str, Any],
    course: Course,
    officer: str,
    asked: Sequence[Asked],
    *,
    may_hand_over: bool,
) -> Iterator[Part]:
    """What a board does among itself and with other boards. `officer`: user id;
    `asked`: parts that were given.
    """
    others = other_units(course.unit)
    if course.is_open:
        yield _officer_part(course, officer)
    yield _note_part(form)
    if course.phase in TAKEN_UP:
        yield _units_part(form, others)
    if course.is_open and (waited := [one for one in asked if not one.words]):
        yield _take_back_part(waited)
    if may_hand_over:
        yield _hand_over_part(form, others)


def _units_part(form: Mapping[str, Any], others: list[tuple[str, str]]) -> Part:
    asked = asking_in(form)
    to_do = _(
        "label_dossier_part_words",
        default="What they are to do (the units alone read this)",
    )
    fields = [
        *order_fields(others, form),
        _words_field("question", to_do, form),
        Field(
            name="days",
            title=_("label_dossier_part_days", default="In how many working days"),
            value=asked.days,
        ),
        Field(
            name="in_turn",
            title=_(
                "label_dossier_in_turn",
                default="One after the other, in this order",
            ),
            kind="checkbox",
            value=asked.in_turn,
        ),
    ]
    title = _("heading_dossier_ask_units", default="Ask other units for their parts")
    button = _("button_dossier_ask_units", default="Ask the units")
    return Part("dossier-units", title, fields, [("ask-units", button, PLAIN)])


def _take_back_part(waited: Sequence[Asked]) -> Part:
    field = Field(
        name="part",
        title=_("label_dossier_part", default="Part of another unit"),
        kind="select",
        options=[(one.unit, unit_name(one.unit)) for one in waited],
        unchosen=CHOOSE,
    )
    title = _("heading_dossier_take_back", default="Take a part back")
    told = _(
        "help_dossier_take_back",
        default="The unit is not asked any more; whose turn comes next is.",
    )
    button = _("button_dossier_take_back", default="Take it back")
    buttons = [("take-back", button, PLAIN)]
    return Part("dossier-take-back", title, [field], buttons, told)


def _officer_part(course: Course, officer: str) -> Part:
    members = [(one, name_of(one)) for one in DOSSIERS.officers(course.unit)]
    title = _("label_petition_officer", default="Who works on it")
    field = officer_field(members, officer)
    button = _("button_petition_assign", default="Give it to them")
    return Part("dossier-officer", title, [field], [("assign", button, PLAIN)])


def _note_part(form: Mapping[str, Any]) -> Part:
    label = _("label_dossier_note", default="Note")
    field = _words_field("note", label, form, rows=3)
    title = _("heading_dossier_notes", default="Notes of the board")
    told = _(
        "help_dossier_notes",
        default="For the board that has the dossier: the applicant and units that are "
        "asked for their parts do not read them.",
    )
    button = _("button_dossier_note", default="Keep the note")
    return Part("dossier-note", title, [field], [("note", button, PLAIN)], told)


def _hand_over_part(form: Mapping[str, Any], others: list[tuple[str, str]]) -> Part:
    to = _("label_dossier_to_unit", default="Unit that goes on with it")
    why = _("label_dossier_reason", default="Why (the applicant reads this)")
    fields = [
        unit_field(to, others, form_value(form, "unit")),
        reason_field(why, form_value(form, "reason")),
    ]
    title = _("heading_dossier_hand_over", default="Hand the dossier over")
    told = _(
        "help_dossier_hand_over",
        default="The day that was told stays. Other units are not asked any more; what "
        "they said goes along, and so do the notes.",
    )
    button = _("button_petition_hand_over", default="Hand over")
    return Part(
        "dossier-hand-over", title, fields, [("hand-over", button, PLAIN)], told
    )
