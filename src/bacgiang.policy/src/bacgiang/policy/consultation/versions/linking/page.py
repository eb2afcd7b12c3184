"""`@@draft-links`: which provision follows from which, changed and confirmed.

Without `eid` and `wid` the whole proposal; with one of them the form that changes it.
Every act answers with a redirect.
"""

from ....base.act_page.act_page import ActPage
from ....base.form_values import listed_texts
from ....base.refusal import Refused
from ....editorial.working_copy.rules import baseline_of
from ....law.provision_titles import provision_title
from ....law.tree import all_provisions
from ....law.tree import Provision
from ..rows import MarkedRow
from ..rows import Row
from ..rows import RowMarker
from ..rows import rows_of
from ..runs_shown import RunsShown
from . import deciding
from .proposal import Proposal
from .proposal import proposal_for
from .refusals import unknown_provision
from bacgiang.policy import _
from functools import cached_property
from html import escape
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import quote
from zope.i18n import translate


SHOWN_WORDS = 10
SPARE_CHOICES = 2
MOST_CHOICES = 10
"""Fields of a form, each with all provisions to choose from."""


class DraftLinks(ActPage, RunsShown):
    """The page; what is shown is computed anew each time, and kept by acts alone."""

    template = ViewPageTemplateFile("links.pt")

    def show(self) -> Any:
        if self.asked and self.row is None:
            raise Refused(unknown_provision(self.asked, "eid"), status=404)
        return super().show()

    @cached_property
    def proposal(self) -> Proposal | None:
        return proposal_for(self.context)

    @property
    def old_name(self) -> str:
        last = self.proposal.version if self.proposal else None
        return self.version_name(last.version.number) if last else ""

    @property
    def old_address(self) -> str:
        number = self.proposal.version.version.number if self.proposal else ""
        draft = baseline_of(self.context) or self.context
        return f"{draft.absolute_url()}/@@draft-version/{number}"

    @property
    def new_name(self) -> str:
        return str(
            translate(
                _("label_text_in_work", default="Text in work"), context=self.request
            )
        )

    @property
    def new_address(self) -> str:
        return f"{self.context.absolute_url()}/view"

    @cached_property
    def rows(self) -> list[Row]:
        if self.proposal is None:
            return []
        both = self.proposal.old, self.proposal.new
        return rows_of(*both, self.proposal.pairing.origins)

    @property
    def asked(self) -> str:
        return self.form_value("eid") or self.form_value("wid")

    @cached_property
    def row(self) -> Row | None:
        """The row whose form is asked for."""
        eid, wid = self.form_value("eid"), self.form_value("wid")
        if eid:
            news = (
                one for one in self.rows if one.new and one.new.provision.eid == eid
            )
            return next(news, None)
        olds = [one for one in self.rows if one.old and one.old.provision.wid == wid]
        # The row that says that it was dropped, before one that it goes on in.
        return min(olds, key=lambda one: one.new is not None, default=None)

    @property
    def marked(self) -> MarkedRow | None:
        return RowMarker(self.request).marked(self.row) if self.row else None

    def change_address(self, row: MarkedRow) -> str:
        named = f"eid={quote(row.eid)}" if row.eid else f"wid={quote(row.wid)}"
        return f"{self.action}?{named}"

    @property
    def changes_new(self) -> bool:
        """Whether the form is on a provision of the new text."""
        return self.row is not None and self.row.new is not None

    def address_from(self, start: int) -> str:
        return f"{self.action}?start={start}"

    @cached_property
    def titles(self) -> dict[str, str]:
        """What the provision may follow from, or go on in, and what each is called."""
        if self.proposal is None:
            return {}
        tree = self.proposal.old if self.changes_new else self.proposal.new
        return {
            one.wid if self.changes_new else one.eid: label_of(one)
            for one in all_provisions(tree)
        }

    @cached_property
    def options(self) -> str:
        """HTML of them, written once for all fields: a text has thousands."""
        return "".join(
            f'<option value="{escape(value)}">{escape(said)}</option>'
            for value, said in self.titles.items()
        )

    @cached_property
    def origins(self) -> list[str]:
        olds = self.row.origins if self.row is not None and self.changes_new else ()
        return [one.provision.wid for one in olds]

    def chosen(self) -> list[str]:
        """One for each field of the form, the last ones empty."""
        return [*self.origins[:MOST_CHOICES], *[""] * SPARE_CHOICES]

    def further(self) -> list[str]:
        """What it follows from besides, which the form leaves as it is."""
        return self.origins[MOST_CHOICES:]

    def act(self) -> None:
        digest = self.form_value("digest")
        chosen = list(filter(None, listed_texts(self.request.form, "chosen")))
        said = _(
            "message_link_changed",
            default="Kept. Look at the rest, and confirm when everything is right.",
        )
        if "confirm" in self.request.form:
            deciding.confirm(self.context, digest)
            said = CONFIRMED
        elif self.form_value("eid"):
            deciding.follows_from(self.context, self.form_value("eid"), chosen, digest)
        else:
            deciding.goes_on_in(self.context, self.form_value("wid"), chosen, digest)
        self.redirect(self.action, said)


def label_of(provision: Provision) -> str:
    """What a provision is called, and its first words."""
    said = provision.heading or next((one.text for one in provision.intro), "")
    words = said.split(maxsplit=SHOWN_WORDS)
    shown = " ".join(words[:SHOWN_WORDS])
    if len(words) > SHOWN_WORDS:
        shown = f"{shown} …"
    title = provision_title(provision.eid)
    return f"{title}: {shown}" if shown else title


CONFIRMED = _(
    "message_links_confirmed",
    default="Confirmed: opinions on the last version follow their provisions.",
)
