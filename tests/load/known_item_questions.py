"""Questions of people who look for one document they know, made from real documents.

Each names a real document by its number, by words of its title or by a phrase of its
text. A question is asked only where it names one document among the real ones.
"""

from bacgiang.policy.law.document_number import NumberError
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.search.lexicon.tokens import plain_words
from bacgiang.policy.text.tone_placement import tone_placement
from bacgiang.policy.text.tone_placement import ToneStyle
from collections.abc import Iterator
from dataclasses import dataclass
from made_documents import Original
from random import Random
import re
import unicodedata


TITLE_WORDS = 8
PHRASE_WORDS = 9
TRIES = 200


@dataclass(frozen=True)
class Question:
    """What is typed, of which kind it is, and the documents that answer it."""

    kind: str
    typed: str
    right: frozenset[str]


def bare(text: str) -> str:
    """A text as typed on a keyboard without Vietnamese; marks of number stay."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(each for each in apart if not unicodedata.combining(each))


class Questions:
    """Makes the questions; those of one seed are the same each time."""

    def __init__(self, real: list[Original], seed: int = 1) -> None:
        self._real = real
        self._random = Random(seed)  # noqa: S311
        self._texts = {one.row["file"]: _joined(one.text) for one in real}
        self._titles = {one.row["file"]: _joined(one.title) for one in real}

    def all(self) -> Iterator[Question]:
        for one in self._real:
            yield from self._by_number(one)
            yield from self._by_title(one)
            yield from self._by_phrase(one)

    def _by_number(self, one: Original) -> Iterator[Question]:
        try:
            number = parse_number(one.number)
        except NumberError:
            return
        year = number.year or int((one.row["issue_date"] or "0")[:4])
        right = self._numbered(number.search_keys(year)[0])
        printed, kind = one.number, one.row["type"] or "văn bản"
        yield Question("number as printed", printed, right)
        yield Question("number without diacritics", bare(printed), right)
        yield Question("number in small letters", printed.lower(), right)
        yield Question("number, small and bare", bare(printed).lower(), right)
        yield Question("number with blanks", re.sub(r"([/-])", r" \1 ", printed), right)
        yield Question("number with hyphens", printed.replace("/", "-"), right)
        yield Question("type, “số” and number", f"{kind} số {printed}", right)
        if year:
            short = f"{number.serial}{number.letter}/{year}"
            right = self._numbered(short.lower())
            yield Question("short number", short, right)
            right = frozenset(self._of_type(right, one.row["type"]))
            yield Question("type and short number", f"{kind.lower()} {short}", right)

    def _by_title(self, one: Original) -> Iterator[Question]:
        title = re.sub(r'["“”]', " ", one.title)
        whole = self._titled(title)
        yield Question("whole title", title, whole)
        yield Question("whole title, bare", bare(title), whole)
        words = title.split()
        found = self._stretch(words, self._titles, TITLE_WORDS)
        if found is not None:
            yield Question("eight words of the title", *found)
            yield Question("eight words of the title, bare", bare(found[0]), found[1])
        at = sorted(
            self._random.sample(range(len(words)), min(TITLE_WORDS, len(words)))
        )
        scattered = " ".join(words[place] for place in at)
        right = self._with_words(scattered)
        yield Question("eight words from all over the title", scattered, right)
        yield Question("the same, bare", bare(scattered), right)
        for style, name in _STYLES.items():
            typed = tone_placement(title, style)
            if typed.split() != tone_placement(title, _OTHER[style]).split():
                yield Question(f"title, tone marks as in {name}", typed, whole)

    def _by_phrase(self, one: Original) -> Iterator[Question]:
        lines = [line.split() for line in one.text.splitlines()]
        lines = [words for words in lines if len(words) > PHRASE_WORDS]
        if not lines:
            return
        line = self._random.choice(lines)
        found = self._stretch(line, self._texts, PHRASE_WORDS)
        for _ in range(TRIES):
            if found is not None and len(found[1]) == 1:
                break
            line = self._random.choice(lines)
            found = self._stretch(line, self._texts, PHRASE_WORDS)
        if found is None or len(found[1]) != 1:
            return
        typed, right = found
        plain = " ".join(re.sub(r'["“”]', " ", typed).split())
        yield Question("phrase of the text", plain, right)
        yield Question("phrase of the text, bare", bare(plain), right)
        yield Question("phrase of the text, in quotes", f'"{plain}"', right)

    def _stretch(
        self, words: list[str], texts: dict[str, str], size: int
    ) -> tuple[str, frozenset[str]] | None:
        """Words side by side, and the documents in which they stand so."""
        start = self._random.randrange(max(1, len(words) - size + 1))
        typed = re.sub(r'["“”]', " ", " ".join(words[start : start + size]))
        wanted = _joined(typed)
        right = frozenset(name for name, text in texts.items() if wanted in text)
        return (typed, right) if right and wanted.strip() else None

    def _titled(self, title: str) -> frozenset[str]:
        wanted = _joined(title)
        return frozenset(name for name, each in self._titles.items() if wanted in each)

    def _with_words(self, typed: str) -> frozenset[str]:
        wanted = set(plain_words(typed))
        return frozenset(
            name for name, each in self._titles.items() if wanted <= set(each.split())
        )

    def _numbered(self, key: str) -> frozenset[str]:
        return frozenset(
            one.row["file"] for one in self._real if key in _number_keys(one)
        )

    def _of_type(self, names: frozenset[str], kind: str | None) -> Iterator[str]:
        for one in self._real:
            if one.row["file"] in names and one.row["type"] == kind:
                yield one.row["file"]


_STYLES = {ToneStyle.FIRST_VOWEL: "hòa", ToneStyle.SECOND_VOWEL: "hoà"}
_OTHER = {
    ToneStyle.FIRST_VOWEL: ToneStyle.SECOND_VOWEL,
    ToneStyle.SECOND_VOWEL: ToneStyle.FIRST_VOWEL,
}


def _joined(text: str) -> str:
    return f" {' '.join(plain_words(text))} "


def _number_keys(one: Original) -> tuple[str, ...]:
    try:
        number = parse_number(one.number)
    except NumberError:
        return ()
    issued = one.row["issue_date"]
    return number.search_keys(int(issued[:4]) if issued else None)
