"""“Nhận thông báo”: leads from a search, a register or a unit to the form."""

from ..search.page.search_page import RankedSearchPage
from ..search.register_page.register_view import RegisterView
from ..units.register.lookup import main_unit_code
from ..units.register.unit_view import UnitView
from ..units.sites.belonging import unit_code_of
from .questions.of_register import OfRegister
from .questions.of_search import PAGE
from .questions.question import path_of
from functools import cached_property
from plone import api
from plone.app.layout.viewlets import ViewletBase
from urllib.parse import urlencode


UNIT = "unit_code"


class AlertButton(ViewletBase):
    """The question is that of the page as it is shown; none where nothing is asked."""

    @cached_property
    def url(self) -> str:
        about = self._about()
        if not about:
            return ""
        return f"{self.navigation_root_url}/@@alert?{urlencode({'about': about})}"

    def _about(self) -> str:
        view = self.view
        if isinstance(view, RankedSearchPage):
            query = view.query.replace(is_newest_first=True)
            base = f"{path_of(view.context)}/{PAGE}".lstrip("/")
            return "" if query.is_empty else query.url(base)
        if isinstance(view, RegisterView):
            query = view.query.replace(sort=None)
            return OfRegister(view.context, view, query).address
        if isinstance(view, UnitView):
            return "" if view.shown.valid_to else self._of_unit(view.shown.code)
        code = unit_code_of(self.context)
        return "" if code == main_unit_code() else self._of_unit(code)

    def _of_unit(self, code: str) -> str:
        language = api.portal.get_current_language()
        return f"{language}/{PAGE}?{urlencode({UNIT: code})}"
