"""A board's pages on collaborators (7.2f): register, people, pieces, rules."""

from ...base.act_page.field import Field
from ...base.act_page.parts import Button
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts import vi
from ...base.act_page.parts import WARNING
from ...base.act_page.parts_page import PartsPage
from ...base.english.days import shown_day
from ...base.english.days import shown_minute
from ...units.board_page.links import BoardLink
from ...units.levels import Level
from ...units.life_cycle.left_open import LeftOpen
from ...units.people.accounts import login_of
from ...units.register.taken_over import units_worked_for
from ...units.sites.belonging import unit_code_of
from ..tasks.offices import acts_for
from .register import BY_ONE
from .register import change
from .register import end
from .register import enter
from .register import MOST_LINE
from .register import person_at
from .register import PRIVATE
from .register import private_of
from .register import register_at
from .register import SentPerson
from .store import Collaborator
from .store import collaborator_store
from .store import HandedIn
from .store import SupplyRules
from .tray import decline
from .tray import piece_at
from .tray import say_rules
from .tray import take
from bacgiang.policy import _
from collections.abc import Iterator
from typing import Any


HEADING = _("heading_collaborators", default="Collaborators")
BOARD_LINK = BoardLink("collaborators", HEADING)


def _going_on(unit: str) -> int:
    return sum(one.until is None for one in collaborator_store().of_unit(unit))


# How to reach and pay them is erased with the end, which nobody else could state.
LEFT_OPEN = LeftOpen(
    "collaborators",
    _("left_open_collaborators", default="Collaborators whose work has not ended"),
    lambda units: sum(
        one.until is None
        for unit in units
        for one in collaborator_store().of_unit(unit)
    ),
)
ENTER = _("link_collaborator_enter", default="Enter somebody")
KEPT = _("collaborator_kept", default="On file. What is typed takes its place.")
SAVE = Button("save", _("button_collaborator_save", default="Save"))
RULES = _("heading_supply_rules", default="How the board takes news in")


class _OfBoard(PartsPage):
    """For members of the board alone."""

    def find(self) -> None:
        self.people = register_at(self.context)
        self.links = [Said(HEADING, self.url("collaborators"))]

    def may(self, level: Level) -> bool:
        return acts_for(unit_code_of(self.context), level)


class RegisterPage(_OfBoard):
    """How to reach and pay people is not on it."""

    address = "collaborators"
    heading = HEADING

    def find(self) -> None:
        self.people = register_at(self.context)

    def parts(self) -> Iterator[Part]:
        store, unit = collaborator_store(), unit_code_of(self.context)
        waiting = [*store.waiting({*units_worked_for(unit)})]
        if waiting:
            title = _("heading_pieces", default="Handed in, to be read")
            yield Part(id="pieces", heading=title, items=[*map(self._piece, waiting)])
        yield Part(
            id="collaborators",
            look="cards",
            heading=_("heading_register_people", default="Register"),
            links=[self._to("collaborator", ENTER)] if self.may(Level.REVIEW) else (),
            nothing=_(
                "text_no_collaborator", default="Nobody stands in the register yet."
            ),
            columns=(
                _("label_collaborator_name", default="Name"),
                _("label_collaborator_pen_names", default="Signs as"),
                _("label_collaborator_since", default="From"),
                _("label_collaborator_until", default="Until"),
            ),
            rows=[self._row(one) for one in self.people],
        )
        again = _("link_supply_rules", default="Say it anew")
        unsaid = _("text_no_supply_rules", default="The board has not said yet.")
        links = [self._to("supply-rules", again)] if self.may(Level.HEAD) else ()
        kept = [(_when(one), one.words) for one in store.rules(unit)[::-1]]
        when, words = kept[0] if kept else (unsaid, "")
        yield Part(heading=RULES, links=links, lead=when, text=words)
        for when, words in kept[1:]:
            yield Part(folded=vi(when), text=words)

    def _to(self, page: str, words: Any) -> Said:
        return Said(words, self.url(page), look="fw-bold")

    def _piece(self, one: HandedIn) -> list[Any]:
        who = collaborator_store().name_of(one.collaborator)
        url = self.url("handed-in", piece=one.identifier)
        return [vi(one.title, url), vi(who), shown_minute(one.at)]

    def _row(self, one: Collaborator) -> list[Any]:
        url, others = self.url("collaborator", who=one.identifier), one.names[1:]
        days = (shown_day(one.since), shown_day(one.until))
        return [vi(one.name, url), vi(", ".join(others)), *days]


def _when(one: SupplyRules) -> str:
    said = (shown_minute(one.at), one.number, shown_day(one.day))
    return " ".join(filter(None, said))


class PersonPage(_OfBoard):
    """Enter somebody in the register, change, or end it. What is on file of how to
    reach and pay them is told, not shown.
    """

    address = "collaborator"
    address_fields = ("who",)
    heading = ENTER
    person: Collaborator | None = None

    def find(self) -> None:
        super().find()
        if self.form_value("who"):
            self.person = person_at(self.context, self.form_value("who"))
            self.heading, self.seen = vi(self.person.name), self.person.seen

    def act(self) -> Any:
        who, seen = self.form_value("who"), self.form_value("seen")
        sent = SentPerson(
            names=self.form_value("names"),
            email=self.form_value("email"),
            private={name: self.form_value(name) for name in PRIVATE},
        )
        if self.person is None:
            enter(self.context, sent)
        elif self.form_value("do") == "end":
            end(self.context, who, seen)
        else:
            change(self.context, who, sent, seen)
        saved = _("collaborator_message_saved", default="It stands in the register.")
        self.redirect(self.url("collaborators"), saved)

    def parts(self) -> Iterator[Part]:
        yield Part(
            id="collaborator",
            lead=_(
                "lead_collaborator",
                default="Telephone, address, bank and tax code are kept to pay "
                "royalties, are shown to the board and the person alone, and erased "
                "when the work ends.",
            ),
            fields=[*self._fields()],
            buttons=[*self._buttons()],
        )

    def _buttons(self) -> Iterator[Button]:
        person = self.person
        if self.may(Level.REVIEW) and (person is None or person.until is None):
            yield SAVE
            if person is not None and self.may(Level.HEAD):
                title = _(
                    "button_collaborator_end", default="End, and erase their data"
                )
                yield Button("end", title, WARNING)

    def _fields(self) -> Iterator[Field]:
        person = self.person
        yield self.field(
            "names",
            _("collaborator_names", default="Name, and pen names"),
            "\n".join(person.names) if person is not None else "",
            kind="textarea",
            rows=3,
            help=_(
                "collaborator_help_names",
                default="One a line, the person's own first, the one they sign with "
                "last; bylines are compared with them.",
            ),
            is_asked=True,
        )
        waits = dict(person.waits) if person is not None else {}
        is_new = "email" in waits
        yield self.field(
            "email",
            _("collaborator_email", default="E-mail with which they sign in"),
            login_of(person.account) if person is not None and not is_new else "",
            help=BY_ONE
            if is_new
            else _(
                "collaborator_help_email",
                default="Where there is one: they see what they are paid, and hand in "
                "pieces.",
            ),
        )
        on_file = private_of(person) if person is not None else {}
        for name, title in PRIVATE.items():
            told = KEPT if on_file.get(name) else ""
            if name in waits:
                told = BY_ONE
            more = {"most": MOST_LINE, "autocomplete": "off"}
            yield self.field(name, title, help=told, **more)


class PiecePage(_OfBoard):
    """What was handed in: taken, it is a draft that goes the way of all others."""

    address = "handed-in"
    address_fields = ("piece",)

    def find(self) -> None:
        super().find()
        self.piece = piece_at(self.context, self.form_value("piece"))
        self.heading = vi(self.piece.title)
        self.lead = vi(collaborator_store().name_of(self.piece.collaborator))

    def act(self) -> Any:
        if self.form_value("do") == "take":
            done = _("piece_message_taken", default="It is a draft of your site now.")
            return self.redirect(take(self.context, self.piece).absolute_url(), done)
        decline(self.piece, self.form_value("words"))
        done = _("piece_message_declined", default="Declined; they see why.")
        return self.redirect(self.url("collaborators"), done)

    def parts(self) -> Iterator[Part]:
        may = self.piece.is_waiting and self.may(Level.UPDATE)
        why = _("piece_field_words", default="Why it is declined")
        buttons = (
            Button("take", _("button_piece_take", default="Take it as a draft")),
            Button("decline", _("button_piece_decline", default="Decline"), WARNING),
        )
        yield Part(
            id="handed-in",
            text=self.piece.words,
            fields=[self.field("words", why, kind="textarea")],
            buttons=buttons if may else (),
        )


class RulesPage(_OfBoard):
    """The head says how the board takes news in; begins with what holds now."""

    address = "supply-rules"
    heading = RULES

    def act(self) -> Any:
        sent = (self.form_value(one) for one in ("words", "number", "day"))
        say_rules(self.context, *sent)
        said = _(
            "rules_message_said", default="It holds from now on; earlier ones stay."
        )
        self.redirect(self.url("collaborators"), said)

    def parts(self) -> Iterator[Part]:
        kept = collaborator_store().rules(unit_code_of(self.context))
        words = _("rules_field_words", default="Rules for supplying news")
        number = _("office_part_number", default="Number of the decision")
        say = _("button_rules_say", default="Let it hold from now on")
        yield Part(
            id="supply-rules",
            fields=[
                self.field(
                    "words",
                    words,
                    kept[-1].words if kept else "",
                    kind="textarea",
                    rows=12,
                    is_asked=True,
                ),
                self.field("number", number, most=MOST_LINE),
                self.field("day", _("office_part_day", default="Day"), kind="date"),
            ],
            buttons=[Button("say", say)] if self.may(Level.HEAD) else (),
        )
