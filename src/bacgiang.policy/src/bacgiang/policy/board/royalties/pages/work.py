"""`@@royalty-work?task=…&item=…&part=…`: what is paid for a work, and to whom."""

from ....base.act_page.field import Field
from ....base.form_values import number_in
from ....base.refusal import Refused
from ....units.levels import Level
from ...collaborators.store import collaborator_store
from ...pages.form_of_fields import Button
from ...pages.form_of_fields import FormOfFields
from ...tasks import reasons as task_reasons
from ...tasks.offices import acts_for
from ...tasks.saying import clean
from .. import reasons
from ..contributions import items_of
from ..decisions import in_words
from ..decisions import tenths
from ..genres import Genre
from ..genres import Part
from ..genres import Role
from ..kind import DRAFTED
from ..record import Share
from ..record import StatedWork
from ..stating import put_work
from ..stating import seen_of
from ..stating import statement_at
from .statement import DONE
from .statement import PAGE
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode


MORE = 2
"""Empty rows for further people."""
MOST_ROWS = 30
NOBODY = _("royalty_nobody", default="Nobody")
ROLES = [one for one in Role if one is not Role.CARRIED]


class WorkPage(FormOfFields):
    """A coefficient of 0 and words: it is not paid, and is not forgotten."""

    form_id = "royalty-work"
    address_fields = ("task", "item", "part")
    lead = _(
        "lead_royalty_work",
        default="Authors share the royalty by their weights; fees are percents of it. "
        "With the coefficient 0 nobody is paid: say why.",
    )

    def find(self) -> None:
        self.task, self.statement = statement_at(self.context, self.form_value("task"))
        self.work: StatedWork = self._found()

    def _found(self) -> StatedWork:
        uid, part = self.form_value("item"), self.form_value("part") or Part.TEXT.value
        for one in self.statement.works:
            if (one.uid, one.part) == (uid, part):
                return one
        first, last = self.statement.first, self.statement.last
        for item in items_of(self.statement.unit, first, last, uid.__eq__):
            if part in (*Part,):
                genre = Genre.PHOTO if part == Part.PHOTO else Genre.NEWS
                return StatedWork(uid, part, item.title, item.day, genre.value, 10)
        raise Refused(task_reasons.UNKNOWN)

    @property
    def heading(self) -> str:
        return self.work.title

    @property
    def back(self) -> tuple[str, Any]:
        asked = urlencode({"task": self.task.identifier})
        title = _("link_royalty_back", default="Back to the statement")
        return f"{self.context.absolute_url()}/{PAGE}?{asked}", title

    @property
    def action(self) -> str:
        names = {name: self.form_value(name) for name in self.address_fields}
        return f"{super().action}?{urlencode(names)}"

    @property
    def seen(self) -> str:
        return seen_of(self.task, self.statement)

    def act(self) -> Any:
        coefficient = tenths(self.form_value("coefficient"))
        if coefficient is None:
            facts = {"name": Part(self.work.part).title_message}
            raise Refused(reasons.COEFFICIENT_UNREAD.at(**facts))
        sent = replace(
            self.work,
            genre=self.form_value("genre"),
            coefficient=coefficient,
            shares=tuple(self._shares()),
            words=clean(self.form_value("words")),
            translation=self._number("translation"),
            extra=self._number("extra"),
        )
        put_work(self.task, self.statement, sent, self.form_value("seen"))
        self.redirect(self.back[0], DONE)

    def _number(self, name: str) -> int:
        found = number_in(self.form_value(name).strip() or "0", 3)
        if found is None:
            raise Refused(reasons.PERCENT_WRONG.at(name))
        return found

    def _shares(self) -> Iterator[Share]:
        for at in range(MOST_ROWS):
            payee = self.form_value(f"payee-{at}")
            if payee:
                size = number_in(self.form_value(f"size-{at}").strip(), 3) or 0
                yield Share(self.form_value(f"role-{at}"), payee, size)

    def buttons(self) -> Iterator[Button]:
        if acts_for(self.task.owner, Level.UPDATE) and self.task.state == DRAFTED:
            yield Button("state", _("button_royalty_state", default="State it so"))

    def fields(self) -> Iterator[Field]:
        work, sent = self.work, self.request.form if self.reasons else {}
        yield Field(
            name="genre",
            title=_("label_royalty_genre", default="Genre"),
            kind="select",
            options=[*Genre.titles().items()],
            value=sent.get("genre", work.genre),
        )
        yield Field(
            name="coefficient",
            title=_("label_royalty_coefficient", default="Coefficient"),
            value=sent.get("coefficient", in_words(work.coefficient)),
            is_asked=True,
        )
        yield Field(
            name="translation",
            title=_("royalty_field_translation", default="Percent of the royalty"),
            value=sent.get("translation", str(work.translation)),
            help=_("royalty_help_translation", default="100, less for translations."),
        )
        yield Field(
            name="extra",
            title=_("royalty_field_extra", default="Percent besides"),
            value=sent.get("extra", str(work.extra)),
        )
        yield from self._share_fields(sent)
        yield Field(
            name="words",
            title=_("royalty_field_words", default="Why it is not paid, or so"),
            value=sent.get("words", work.words),
            most=300,
        )

    def _share_fields(self, sent: Any) -> Iterator[Field]:
        people = [
            (one.identifier, one.name)
            for one in collaborator_store().of_unit(self.statement.unit)
            if one.is_on(self.work.day)
        ]
        shares = [*self.work.shares, *[Share(Role.AUTHOR.value, "", 0)] * MORE]
        for at, share in enumerate(shares[:MOST_ROWS]):
            yield Field(
                name=f"payee-{at}",
                title=_("label_royalty_payee", default="Who"),
                kind="select",
                options=people,
                unchosen=NOBODY,
                value=sent.get(f"payee-{at}", share.payee),
            )
            yield Field(
                name=f"role-{at}",
                title=_("royalty_field_role", default="For"),
                kind="select",
                options=[(one.value, one.title_message) for one in ROLES],
                value=sent.get(f"role-{at}", share.role),
            )
            yield Field(
                name=f"size-{at}",
                title=_("royalty_field_size", default="Weight, or percent of a fee"),
                value=sent.get(f"size-{at}", str(share.size or "")),
            )
