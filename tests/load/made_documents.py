"""Make any number of legal documents out of the real ones of the corpus.

    .venv/bin/python tests/load/made_documents.py 20000 --seed 1 > made.jsonl

A made document has the build of a real one (its articles, clauses and their lengths)
and the words of all of them: each line is put together from pieces of three to seven
words cut from lines of other documents. So it holds what real ones hold, in the same
proportions, numbers of other documents too, but no whole sentence of any; and it is
never called what a real document is called, neither by number nor by title.

Each line of the output is a record as `POST @legal-documents` takes it.
"""

from argparse import ArgumentParser
from bacgiang.policy.law.document_number import NumberError
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.text.folding import fold
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from functools import cached_property
import json
import os
from pathlib import Path
from random import Random
import re
from typing import Any


CORPUS = Path(os.environ.get("CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
FIRST_DAY, LAST_DAY = date(1998, 1, 1), date(2025, 12, 31)
PIECE = (3, 7)
TITLE_PIECE = (2, 5)
TITLE_WORDS = (12, 32)
ISSUERS = {
    "UBND": "Ủy ban nhân dân tỉnh Bắc Giang",
    "HĐND": "Hội đồng nhân dân tỉnh Bắc Giang",
    "SYT": "Sở Y tế tỉnh Bắc Giang",
    "STC": "Sở Tài chính tỉnh Bắc Giang",
    "STTTT": "Sở Thông tin và Truyền thông tỉnh Bắc Giang",
}
KINDS = (
    ("QĐ", "decision", "QUYẾT ĐỊNH"),
    ("QĐ", "decision", "QUYẾT ĐỊNH"),
    ("QĐ", "decision", "QUYẾT ĐỊNH"),
    ("NQ", "resolution", "NGHỊ QUYẾT"),
    ("CT", "directive", "CHỈ THỊ"),
    ("KH", "plan", "KẾ HOẠCH"),
)
OPENINGS = ("Về việc", "Ban hành", "Quy định", "Về", "Phê duyệt", "Sửa đổi, bổ sung")

# What numbers a line; it stays where it is when the rest of the line is made anew.
_LABEL = re.compile(
    r"(?:(?:Chương|Mục|Phần)\s+[IVXLC\d]+\.?|Điều\s+\d+[a-zđ]?\s*[.:]?"
    r"|[IVXLC]+\.|\d+(?:\.\d+)*[.)]|[a-zđ]\)|[-+•])(?=\s)"
)


@dataclass(frozen=True)
class Original:
    """A real document: its row of `index.jsonl`, its text in NFC."""

    row: dict[str, Any]
    text: str

    @property
    def title(self) -> str:
        return str(self.row["title"])

    @property
    def number(self) -> str:
        return self.row["number"] or ""


@dataclass(frozen=True)
class Line:
    """A line of a real document: its label, and how many words follow it."""

    label: str
    words: int


def originals(corpus: Path = CORPUS) -> list[Original]:
    """The whole documents of the corpus, in its order."""
    rows = map(json.loads, (corpus / "index.jsonl").open(encoding="utf-8"))
    return [
        Original(row, (corpus / row["file"]).read_text(encoding="utf-8"))
        for row in rows
        if row["complete"]
    ]


class Maker:
    """Makes documents; those of one seed are the same each time, in the same order."""

    def __init__(self, real: list[Original], seed: int = 1) -> None:
        self._real = real
        self._seed = seed

    @cached_property
    def _builds(self) -> list[list[Line]]:
        """The lines of each real document between its head and its signature."""
        builds = ([_line(line) for line in _body(one.text)] for one in self._real)
        return [build for build in builds if build]

    @cached_property
    def _sources(self) -> list[list[list[str]]]:
        """The words of each line worth cutting, by document."""
        sources = []
        for one in self._real:
            lines = (_LABEL.sub("", line).split() for line in _body(one.text))
            kept = [words for words in lines if len(words) >= PIECE[0]]
            if kept:
                sources.append(kept)
        return sources

    @cached_property
    def _taken(self) -> frozenset[str]:
        """Search keys of the real documents' numbers, with and without the year."""
        keys: set[str] = set()
        for one in self._real:
            try:
                number = parse_number(one.number)
            except NumberError:
                continue
            issued = one.row["issue_date"]
            keys.update(number.search_keys(int(issued[:4]) if issued else None))
        return frozenset(keys)

    @cached_property
    def _titles(self) -> frozenset[str]:
        return frozenset(" ".join(fold(one.title).split()) for one in self._real)

    @cached_property
    def _title_words(self) -> list[list[str]]:
        return [one.title.split() for one in self._real]

    def records(self, count: int) -> Iterator[dict[str, str]]:
        """Yield records for `POST @legal-documents`."""
        random = Random(self._seed)  # noqa: S311
        numbers: set[str] = set()
        for place in range(count):
            yield self._record(random, numbers, f"made-{self._seed}-{place}")

    def _record(
        self, random: Random, numbers: set[str], source_id: str
    ) -> dict[str, str]:
        mark, kind, name = random.choice(KINDS)
        issuer_mark, issuer = random.choice(list(ISSUERS.items()))
        day = FIRST_DAY + timedelta(random.randrange((LAST_DAY - FIRST_DAY).days))
        number = self._number(random, numbers, day, f"{mark}-{issuer_mark}")
        title = self._title(random)
        body = self._body(random)
        head = (
            f"{issuer.upper()}\nSố: {number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            f"Độc lập - Tự do - Hạnh phúc\nBắc Giang, ngày {day.day:02d} tháng "
            f"{day.month:02d} năm {day.year}\n\n{name}\n{title}\n\n{issuer.upper()}\n"
        )
        end = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Mẫu\n"
        return {
            "source_id": source_id,
            "title": title,
            "number": number,
            "document_type": kind,
            "issuer": issuer,
            "issue_date": day.isoformat(),
            "text": f"{head}\n{body}\n{end}",
        }

    def _number(self, random: Random, numbers: set[str], day: date, marks: str) -> str:
        while True:
            serial = random.randrange(1, 4000)
            number = f"{serial:02d}/{day.year}/{marks}"
            keys = parse_number(number).search_keys()
            if number not in numbers and self._taken.isdisjoint(keys):
                numbers.add(number)
                return number

    def _title(self, random: Random) -> str:
        while True:
            words = random.choice(OPENINGS).split()
            wanted = random.randint(*TITLE_WORDS)
            while len(words) < wanted:
                from_titles = random.random() < 0.7
                source = random.choice(self._title_words) if from_titles else None
                words += _piece(random, source or self._words(random), TITLE_PIECE)
            title = " ".join(words)
            if " ".join(fold(title).split()) not in self._titles:
                return title

    def _words(self, random: Random) -> list[str]:
        return random.choice(random.choice(self._sources))

    def _body(self, random: Random) -> str:
        lines = []
        for line in random.choice(self._builds):
            words = [line.label] if line.label else []
            wanted = line.words + len(words)
            while len(words) < wanted:
                words += _piece(random, self._words(random), PIECE)
            lines.append(" ".join(words))
        return "\n".join(lines)


def _piece(random: Random, words: list[str], sizes: tuple[int, int]) -> list[str]:
    size = random.randint(*sizes)
    start = random.randrange(max(1, len(words) - size + 1))
    return words[start : start + size]


def _body(text: str) -> list[str]:
    """The lines that hold provisions: from the first numbered one to the signature."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    numbered = [at for at, line in enumerate(lines) if _LABEL.match(line)]
    return lines[numbered[0] : numbered[-1] + 1] if numbered else []


def _line(line: str) -> Line:
    match = _LABEL.match(line)
    label = match[0] if match else ""
    return Line(label, len(line[len(label) :].split()))


def main() -> None:
    parser = ArgumentParser(description="Make legal documents, a JSON record a line.")
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    chosen = parser.parse_args()
    for record in Maker(originals(chosen.corpus), chosen.seed).records(chosen.count):
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()
