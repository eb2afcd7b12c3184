"""What pages that show two texts side by side have in common."""

from ...base.act_page.page_links import PageLinks
from ...base.english.tongue import marked
from ...base.form_values import number_in
from .rows import counts_of
from .rows import MarkedRow
from .rows import Row
from .rows import RowMarker
from .rows import Run
from bacgiang.policy import _
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate


class RunsShown(PageLinks, BrowserView):
    """A page with `rows`, in runs, some at a time; the macro is `runs_macro`.

    It says what the two texts are called and where they stand: `old_name`,
    `old_address`, `new_name`, `new_address`.
    """

    runs_template = ViewPageTemplateFile("runs.pt")

    # Drawing a row takes half a thousandth of a second, and texts have thousands.
    page_size = 500

    marked_note = staticmethod(marked)

    @property
    def rows(self) -> list[Row]:
        raise NotImplementedError

    @property
    def runs_macro(self) -> Any:
        return self.runs_template.macros["runs"]

    def runs(self) -> list[Run]:
        shown = self.rows[self.start : self.start + self.page_size]
        return list(RowMarker(self.request).runs(shown))

    @property
    def start(self) -> int:
        asked = number_in(self.request.form.get("start")) or 0
        return asked if asked < len(self.rows) else 0

    @property
    def has_more(self) -> bool:
        return self.start + self.page_size < len(self.rows)

    def counts(self) -> list[tuple[Any, Any, int]]:
        return counts_of(self.rows)

    def change_address(self, row: MarkedRow) -> str:
        """Where what a provision follows from is changed; "" for nowhere."""
        return ""

    def change_label(self, row: MarkedRow) -> str:
        message = _(
            "link_change_origin_of",
            default="Change what ${provision} follows from",
            mapping={"provision": row.title},
        )
        return translate(message, context=self.request)

    def version_name(self, number: int) -> str:
        message = _(
            "label_version_number",
            default="Version ${number}",
            mapping={"number": str(number)},
        )
        return translate(message, context=self.request)
