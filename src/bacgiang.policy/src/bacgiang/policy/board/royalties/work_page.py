"""`@@royalty-work?task=…&item=…&part=…`: what is paid for a work, and to whom."""

from ...base.act_page.field import Field
from ...base.act_page.parts import Button
from ...base.act_page.parts import Part as PagePart
from ...base.act_page.parts import Said
from ...base.form_values import number_in
from ...base.refusal import Refused
from ..tasks.saying import clean
from . import reasons
from .decisions import in_words
from .decisions import percent_in
from .decisions import tenths
from .files import LABELS
from .files import OfStatement
from .genres import Genre
from .genres import Part
from .genres import Role
from .kind import DRAFTED
from .kind import EXTRA
from .kind import may_write
from .kind import TRANSLATION
from .statement_page import DONE
from .statement_page import PAGE
from .stating import payable
from .stating import put_work
from .stating import work_of
from .store import Share
from .titles import work_said
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import replace
from typing import Any


MORE = 2
"""Empty rows for further people."""
MOST_ROWS = 30
ROLES = [(one.value, one.title_message) for one in Role if one is not Role.CARRIED]
FIELDS = {"translation": TRANSLATION, "extra": EXTRA}
SIZE = _("royalty_field_size", default="Weight, or percent of a fee")
HELP = _("royalty_help_translation", default="100, less for translations.")


class WorkPage(OfStatement):
    """A coefficient of 0 and words: it is not paid, and is not forgotten."""

    address = "royalty-work"
    address_fields = ("task", "item", "part")

    def find(self) -> None:
        super().find()
        part = self.form_value("part") or Part.TEXT.value
        self.work = work_of(self.statement, self.form_value("item"), part)
        title = _("link_royalty_back", default="Back to the statement")
        self.heading = work_said(self.work)
        self.links = [Said(title, self.url(PAGE, task=self.task.identifier))]

    def act(self) -> Any:
        coefficient = tenths(self.form_value("coefficient"))
        if coefficient is None:
            facts = {"name": Part(self.work.part).title_message}
            raise Refused(reasons.COEFFICIENT_UNREAD.at(**facts))
        percents = {
            name: percent_in(self.form_value(name), name, title)
            for name, title in FIELDS.items()
        }
        sent = replace(
            self.work,
            genre=self.form_value("genre"),
            coefficient=coefficient,
            shares=tuple(self._shares()),
            words=clean(self.form_value("words")),
            translation=percents["translation"],
            extra=percents["extra"],
        )
        put_work(self.task, self.statement, sent, self.form_value("seen"))
        self.redirect(self.links[0].url, DONE)

    def _shares(self) -> Iterator[Share]:
        for at in range(MOST_ROWS):
            payee, role = self.form_value(f"payee-{at}"), self.form_value(f"role-{at}")
            if payee:
                size = number_in(self.form_value(f"size-{at}").strip(), 3) or 0
                yield Share(role, payee, size)

    def parts(self) -> Iterator[PagePart]:
        if not may_write(self.task, DRAFTED):
            told = (one for one in self._fields(0) if one.value)
            facts = [
                (one.title, dict(one.options).get(one.value, one.value)) for one in told
            ]
            yield PagePart(id="royalty-work", facts=facts)
            return
        state = Button("state", _("button_royalty_state", default="State it so"))
        yield PagePart(
            id="royalty-work",
            lead=_(
                "lead_royalty_work",
                default="Authors share the royalty by their weights; fees are percents "
                "of it. With the coefficient 0 nobody is paid: say why.",
            ),
            fields=[*self._fields(MORE)],
            buttons=[state],
        )

    def _fields(self, more: int) -> Iterator[Field]:
        work, select = self.work, "select"
        genres = [*Genre.titles().items()]
        yield self.field(
            "genre", LABELS["genre"], work.genre, kind=select, options=genres
        )
        said = in_words(work.coefficient)
        yield self.field("coefficient", LABELS["coefficient"], said, is_asked=True)
        for name, title in FIELDS.items():
            help = HELP if name == "translation" else ""
            yield self.field(name, title, str(getattr(work, name)), help=help)
        people = [(one.identifier, one.name) for one in payable(self.statement, work)]
        nobody = _("royalty_nobody", default="Nobody")
        shares = [*work.shares, *[Share(Role.AUTHOR.value, "", 0)] * more]
        for at, one in enumerate(shares[:MOST_ROWS]):
            yield self.field(
                f"payee-{at}",
                LABELS["payee"],
                one.payee,
                kind=select,
                options=people,
                unchosen=nobody,
            )
            yield self.field(
                f"role-{at}", LABELS["role"], one.role, kind=select, options=ROLES
            )
            yield self.field(f"size-{at}", SIZE, str(one.size or ""))
        why = _("royalty_field_words", default="Why it is not paid, or so")
        yield self.field("words", why, work.words, most=300)
