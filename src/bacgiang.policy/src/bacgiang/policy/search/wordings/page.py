"""`@@search-words`: the main board says in what other words things are asked for."""

from ...base.act_page.act_page import ActPage
from .changing import change
from .changing import stamp
from .known import lines
from bacgiang.policy import _


KEPT = _("message_search_words_kept", default="The words are kept; the search knows.")


class SearchWordsPage(ActPage):
    """One field: a line for each thing."""

    reasons_heading = _("text_search_words_not_kept", default="Nothing was changed.")

    def act(self) -> None:
        change(self.context, self._sent().splitlines(), self.form_value("stamp"))
        self.redirect(self.action, KEPT)

    def text(self) -> str:
        """What was sent, else what there is."""
        return self._sent() if self.is_submitted() else "\n".join(lines())

    def stamp_now(self) -> str:
        return stamp()

    def _sent(self) -> str:
        return self.form_value("lines")
