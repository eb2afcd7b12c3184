"""`@@draft-text`: hand the text of a draft in, compare what was recognised, confirm."""

from ...base.act_page.act_page import ActPage
from ...base.english.days import shown_moment
from ...base.made_in_turn import alone
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.acts.people import full_name
from ...law.tree import LegalText
from ...law.tree import Level
from ...legal.documents.structured_text import StructuredText
from . import confirming
from . import outline
from . import recognising
from . import sources
from bacgiang.policy import _
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import quote


# What a form may carry back: a longer text is changed in its file.
LONGEST_TO_CHANGE = 200_000
COUNT_TITLES = {
    Level.CHAPTER: _("count_chapters", default="Chapters"),
    Level.ARTICLE: _("count_articles", default="Articles"),
    Level.PARAGRAPH: _("count_clauses", default="Clauses"),
    Level.POINT: _("count_points", default="Points"),
    Level.UNNUMBERED: _("count_paragraphs", default="Paragraphs without a number"),
}


class DraftText(ActPage):
    """Nothing is kept of what is refused."""

    template = ViewPageTemplateFile("draft_text.pt")
    # Formats that are read.
    accepts = ".docx,.odt,.pdf,.html,.htm,.txt,.doc,.rtf"

    def act(self) -> None:
        acts = {
            "read": self._read,
            "discard": self._discard,
            "take": self._take,
            "confirm": self._confirm,
        }
        with alone():
            said = acts.get(self.form_value("act"), self._read)()
        self.redirect(self._next, said)

    @cached_property
    def source(self) -> sources.Source | None:
        return sources.source_of(self.context)

    @property
    def waiting(self) -> StructuredText | None:
        """What was read last and is not the draft's text yet."""
        return self.source.waiting if self.source is not None else None

    @cached_property
    def shown(self) -> StructuredText | None:
        """What is compared: the text that waits, else the draft's own."""
        return self.waiting or self.context.structure

    @property
    def is_confirmed(self) -> bool:
        return self.waiting is None and confirming.is_confirmed(self.context)

    @cached_property
    def tree(self) -> LegalText:
        return self.shown.tree if self.shown is not None else LegalText()

    @cached_property
    def all_rows(self) -> list[dict[str, Any]]:
        return outline.rows_of(self.tree)

    def rows(self) -> list[dict[str, Any]]:
        return self.all_rows[: outline.MOST_ROWS]

    def rows_left_out(self) -> int:
        return max(0, len(self.all_rows) - outline.MOST_ROWS)

    def counts(self) -> list[tuple[Any, int]]:
        found = outline.counts_of(self.tree).items()
        return [(COUNT_TITLES[level], count) for level, count in found]

    def breaks(self) -> list[tuple[str, str]]:
        return outline.breaks_of(self.tree)

    def address(self, row: dict[str, Any]) -> str:
        """Where the row is corrected; "" while it is not in the draft yet."""
        if self.waiting is not None or not row["piece"]:
            return ""
        base = self.context.absolute_url()
        return f"{base}/@@correct-text?eid={quote(row['eid'])}"

    @cached_property
    def handed_in(self) -> str:
        """The text as it was handed in."""
        return self.source.text if self.source is not None else ""

    def original(self) -> str:
        """What was handed in; without it what the draft's text says."""
        shown = self.shown
        return self.handed_in or (shown.plain_text() if shown is not None else "")

    def may_change(self) -> bool:
        """Whether the original can be changed here and read again."""
        return 0 < len(self.handed_in) <= LONGEST_TO_CHANGE

    def read_by(self) -> str:
        """Who handed it in, and when; only where something was."""
        assert self.source is not None
        return f"{full_name(self.source.actor)}, {shown_moment(self.source.at)}"

    def pasted(self) -> str:
        """What was pasted and refused."""
        return self.form_value("text") if self.reasons else ""

    @property
    def _next(self) -> str:
        base = f"{self.context.absolute_url()}"
        if self.form_value("act") == "take" and self.form_value("then") == "correct":
            return f"{base}/@@correct-text"
        return f"{base}/@@draft-text"

    def _read(self) -> Any:
        sources.draft_sources().put(self.context.UID(), sources.Source(self._given()))

    def _given(self) -> recognising.Recognised:
        upload = self.request.form.get("file")
        given = str(getattr(upload, "filename", "") or "")
        if given and hasattr(upload, "read"):
            return recognising.from_file(upload.read(), given, self.request)
        text = self.form_value("text")
        if not text.strip():
            raise Refused(recognising.NO_FILE)
        return recognising.from_text(text)

    def _discard(self) -> Any:
        sources.drop_source(self.context)

    def _take(self) -> Any:
        source = self.source
        if source is None or source.waiting is None:
            raise Refused(NOTHING_WAITS)
        if source.waiting.digest != self.form_value("digest"):
            raise Refused(confirming.CHANGED_MEANWHILE)
        confirmed = self.form_value("then") == "confirm"
        confirming.set_text(self.context, source.waiting.tree, confirmed, source.name)
        if confirmed:
            sources.drop_source(self.context)
            return CONFIRMED
        source.waiting = None
        return _(
            "message_draft_text_taken",
            default="The text is in the draft. Correct it and confirm it.",
        )

    def _confirm(self) -> Any:
        if self.waiting is not None:
            raise Refused(confirming.CHANGED_MEANWHILE)
        confirming.confirm(self.context, self.form_value("digest"))
        return CONFIRMED


CONFIRMED = _("message_draft_text_confirmed", default="The text is confirmed.")
NOTHING_WAITS = Refusal(
    "nothing_waits",
    _(
        "refusal_draft_nothing_waits",
        default="No text waits for this draft any more. Upload it again.",
    ),
)
