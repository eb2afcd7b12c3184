"""The papers of the rows of 2016: "a) Thành phần hồ sơ: - ... b) Số bộ hồ sơ: 02".

A line with a bullet or a number is a paper; below it, "+" lines and the like are its
note. A line that ends with a colon and speaks of a case is a heading.
"""

from bacgiang.policy.procedures.reading.form_mark import form_mark
from bacgiang.policy.procedures.reading.remark import RemarkCode
from bacgiang.policy.procedures.reading.source_row import SourceRow
from bacgiang.policy.procedures.record.cleaning import clean_text
from bacgiang.policy.procedures.record.procedure_record import Paper
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
import re


HEADING = re.compile(
    r"\s*(?:a[).]|-)?\s*Thành phần hồ sơ(?: bao gồm| gồm có| gồm)?\s*:?\s*",
    re.IGNORECASE,
)
SETS = re.compile(
    r"\s*(?:b[).]?|-)\s*(?P<label>Số (?:lượng hồ sơ|bộ hồ sơ|lượng))\s*:\s*",
    re.IGNORECASE,
)
MARKER = re.compile(
    r"\s*(?P<mark>[-–+•]|\*\.?|\d{1,2}(?:\.\d{1,2})?\s?[-.)/](?!\d)|[a-zđ][).](?=\s|\w))\s*"
)

_SETS_PLAIN = re.compile(r"\(?\s*(\d{1,2})\s*\(?\s*bộ\s*\)?\s*[.;]?\s*", re.IGNORECASE)
_SETS_FIRST = re.compile(r"\(?\s*(\d{1,2})\s*\(\s*bộ\s*,", re.IGNORECASE)
_OPENS = re.compile(r"(?:giấy tờ|tài liệu|loại|điều kiện) sau(?!\w)")
_CASE = re.compile(
    r"(?:đối với|trường hợp|nếu|khi|hồ sơ|giấy tờ|với)(?!\w)", re.IGNORECASE
)

_DEPTHS = {"*": 0, "1": 1, "a": 2, "-": 3, "+": 4}
"""How deep the markers of a list stand inside one another."""


@dataclass(slots=True)
class Papers:
    """What the text holds; ``note`` is what is none of the rest."""

    papers: list[Paper] = field(default_factory=list)
    sets: int | None = None
    note: list[str] = field(default_factory=list)


def read_papers(row: SourceRow) -> Papers:
    """Return the papers, the number of sets, and what else the text says."""
    text = row.take("txta_ho_so")
    found = Papers()
    if not text:
        return found
    if not HEADING.match(text) and not MARKER.match(text):
        row.remark(RemarkCode.WRONG_CONTENT, "papers", text)
        found.note.append(text)
        return found
    lines = text.split("\n")
    place = _place_of_sets(lines)
    _Lines(row, found).read([_without_heading(line) for line in lines[:place]])
    if place < len(lines):
        _read_sets(row, found, lines[place])
        found.note += [line for line in lines[place + 1 :] if line.strip()]
    return found


def _without_heading(line: str) -> str:
    heading = HEADING.match(line)
    return line[heading.end() :] if heading else line


def _place_of_sets(lines: list[str]) -> int:
    """Return the index of the line with the number of sets: the last one of them."""
    places = [index for index, line in enumerate(lines) if SETS.match(line)]
    return places[-1] if places else len(lines)


def _read_sets(row: SourceRow, found: Papers, line: str) -> None:
    label = SETS.match(line)
    said = line[label.end() if label else 0 :].strip()
    plain = _SETS_PLAIN.fullmatch(said)
    first = plain or _SETS_FIRST.match(said)
    found.sets = int(first[1]) if first else None
    if not plain and said:
        found.note.append(MARKER.sub("", line, count=1).strip())
        row.remark(RemarkCode.SETS_NOT_PLAIN, "sets", said)


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading in force: ``papers`` is how many there were before it."""

    rank: str
    text: str
    papers: int


class _Lines:
    """Reads the lines of the list one after the other."""

    def __init__(self, row: SourceRow, found: Papers) -> None:
        self._row = row
        self._found = found
        self._headings: list[_Heading] = []
        self._rank = ""

    def read(self, lines: list[str]) -> None:
        kept = [line.strip() for line in lines if line.strip()]
        if len(kept) == 1 and not MARKER.match(kept[0]):
            self._add_paper(kept[0])
            return
        last = max((i for i, line in enumerate(kept) if MARKER.match(line)), default=0)
        for index, line in enumerate(kept):
            following = kept[index + 1] if index + 1 < len(kept) else ""
            self._read_line(line, following, index < last)
        self._close(0)
        if not self._found.papers:
            self._row.remark(RemarkCode.PAPERS_NOT_SPLIT, "papers", "\n".join(kept))

    def _read_line(self, line: str, following: str, goes_on: bool) -> None:
        match = MARKER.match(line)
        rank = _rank(match["mark"]) if match else ""
        words = line[match.end() :] if match else line
        if self._is_heading(rank, words, following):
            self._close(self._place(rank))
            text = words.rstrip(" :.;")
            self._headings.append(_Heading(rank, text, len(self._found.papers)))
            self._rank = ""
        elif not rank:
            self._read_plain(line, goes_on)
        elif self._is_below(rank):
            self._add_note(line)
        else:
            self._close(self._place(rank))
            self._add_paper(words)
            self._rank = rank

    def _place(self, rank: str) -> int:
        """Return how many of the headings stay in force at a line of this rank."""
        ranks = [heading.rank for heading in self._headings]
        if not rank or rank == "*":
            return 0
        return ranks.index(rank) if rank in ranks else len(ranks)

    def _close(self, place: int) -> None:
        """End headings; one without a paper below it is kept as a note."""
        for heading in self._headings[place:]:
            if heading.papers == len(self._found.papers):
                self._found.note.append(heading.text)
        del self._headings[place:]

    def _is_heading(self, rank: str, words: str, following: str) -> bool:
        if rank == "+" or not words or not following:
            return False
        if rank == "*":
            return True
        below = MARKER.match(following)
        goes_deeper = below is not None and _rank(below["mark"]) not in (rank, "+")
        ends = words.rstrip().endswith(":")
        return ends and goes_deeper and (not rank or _CASE.match(words) is not None)

    def _is_below(self, rank: str) -> bool:
        """Tell whether a line of this rank belongs to the paper before it."""
        if not self._found.papers or not self._rank or rank == self._rank:
            return False
        if rank in [heading.rank for heading in self._headings]:
            return False
        last = self._found.papers[-1]
        opens = last.name.endswith(":") or _OPENS.search(last.name) is not None
        return _DEPTHS[rank] > _DEPTHS[self._rank] or opens or bool(last.note)

    def _read_plain(self, line: str, goes_on: bool) -> None:
        """Read a line without a marker; after the list it is about all the papers."""
        papers = self._found.papers
        if not papers:
            self._found.note.append(line)
        elif line[:1].islower() and not papers[-1].note:
            name = f"{papers[-1].name}\n{_tidy(line)}"
            papers[-1] = replace(papers[-1], name=name, form=form_mark(name))
        elif goes_on or line[:1].islower() or papers[-1].name.endswith(":"):
            self._add_note(line)
        else:
            self._found.note.append(line)

    def _add_paper(self, words: str) -> None:
        name = _tidy(words)
        if name:
            group = "\n".join(heading.text for heading in self._headings)
            self._found.papers.append(
                Paper(name=name, group=group, form=form_mark(name))
            )

    def _add_note(self, line: str) -> None:
        last = self._found.papers[-1]
        note = clean_text(f"{last.note}\n{line}")
        self._found.papers[-1] = replace(last, note=note)


def _rank(mark: str) -> str:
    """Return what kind of marker it is: a bullet, 1 for numbers, a for letters."""
    if mark[0].isdecimal():
        return "1"
    return "a" if mark[0].isalpha() else mark[0].replace("–", "-").replace("•", "-")


def _tidy(words: str) -> str:
    plain = clean_text(words)
    return plain if plain.endswith("...") else plain.rstrip(" ;,.")
