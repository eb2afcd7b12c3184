"""`@@all-figures.csv` of the register: every value of every published indicator."""

from ....base.keeping import EverybodysAnswer
from ....base.made_in_turn import in_turn
from ....base.spreadsheets.whole_tables import as_csv
from ...collections.data.published import published
from ...collections.data.row_files import say_file
from ..declaration import STATISTICS
from .files import COLUMNS
from .files import rows_of
from Products.Five import BrowserView
from zExceptions import NotFound


class AllFigures(EverybodysAnswer, BrowserView):
    """By the question of the register's page, as the other files of data are."""

    address = "all-figures.csv"

    def __call__(self) -> bytes:
        if self.context.collection is not STATISTICS:
            raise NotFound(self.context, self.__name__)
        with in_turn():
            found = published(STATISTICS, self.request.form)
            data = as_csv(COLUMNS, (row for one in found for row in rows_of(one)))
        fields = f"{self.context.absolute_url()}/@@open-data-fields"
        say_file(self.request.response, "so-lieu", "csv", fields)
        return data
