"""The texts of a row, taken out one by one, so that none is overlooked."""

from bacgiang.policy.procedures.reading.remark import Remark
from bacgiang.policy.procedures.reading.remark import RemarkCode
from bacgiang.policy.procedures.record.cleaning import clean_text
from collections.abc import Container
from collections.abc import Mapping


MOST_CHARACTERS = 400_000
"""A longer text of a row is not read: no real one has a tenth of that."""


class SourceRow:
    """A row as it came; remarks gather while it is read."""

    def __init__(self, row: Mapping[str, object]) -> None:
        """Take a row; nothing is read yet."""
        self._row = row
        self._taken: set[str] = set()
        self.remarks: list[Remark] = []
        self.notes: list[str] = []

    def take(self, key: str) -> str:
        """Return the text under a key, cleaned; empty where there is none."""
        self._taken.add(key)
        value = self._row.get(key)
        if value is None or value == "":
            return ""
        if not isinstance(value, str) or len(value) > MOST_CHARACTERS:
            self.remark(RemarkCode.NOT_TEXT, key, str(type(value).__name__))
            return ""
        return clean_text(value)

    def note_rest(self, left_over: Container[str] = ()) -> None:
        """Keep what has not been taken in a note; `left_over` are texts of no use."""
        for key in [each for each in self._row if each not in self._taken]:
            text = self.take(key)
            if text in left_over:
                self.remark(RemarkCode.UNKNOWN_KEY, "note", f"{key}: {text}")
            elif text:
                self.note(RemarkCode.UNKNOWN_KEY, "note", f"{key}: {text}")

    def note(self, code: RemarkCode, field: str, words: str) -> None:
        """Note something of which the words are to be kept."""
        self.remark(code, field, words)
        self.notes.append(words)

    def remark(self, code: RemarkCode, field: str, words: str = "") -> None:
        """Note something; the words are shortened to what a report can show."""
        self.remarks.append(Remark(code, field, words[:300]))
