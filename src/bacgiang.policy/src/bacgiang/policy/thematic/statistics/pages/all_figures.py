"""`@@all-figures.csv` of the register: every value of every published indicator."""

from ....base.keeping import EverybodysAnswer
from ....base.made_in_turn import in_turn
from ....base.spreadsheets.csv_writing import csv_lines
from ....editorial.public.data_licence import data_links
from ...collections.data.published import published
from ..declaration import STATISTICS
from .figure_rows import COLUMNS
from .figure_rows import rows_of
from Products.Five import BrowserView
from zExceptions import NotFound


class AllFigures(EverybodysAnswer, BrowserView):
    """By the question of the register's page, as the other files of data are."""

    def __call__(self) -> bytes:
        if self.context.collection is not STATISTICS:
            raise NotFound(self.context, self.__name__)
        with in_turn():
            found = published(STATISTICS, self.request.form)
            rows = (row for one in found for row in rows_of(one))
            data = b"".join(csv_lines([COLUMNS, *rows]))
        response = self.request.response
        response.setHeader("Content-Type", "text/csv; charset=utf-8")
        response.setHeader("Content-Disposition", 'attachment; filename="so-lieu.csv"')
        fields = f"{self.context.absolute_url()}/@@open-data-fields"
        response.setHeader("Link", ", ".join(data_links(fields)))
        return data
