"""Where a task is shown: at the desk of the office that is led there."""

from ...units.register.lookup import main_unit_code
from ...units.sites.finding import desk_of
from .offices import STANDING
from urllib.parse import urlencode


PAGE = "@@office-task"


def task_url(office: str, identifier: str, language: str = "vi") -> str:
    """The standing office works on the main site."""
    code = main_unit_code() if office == STANDING else office
    place = desk_of(code, language).absolute_url()
    return f"{place}/{PAGE}?{urlencode({'task': identifier})}"
