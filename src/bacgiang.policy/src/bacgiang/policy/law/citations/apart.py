"""What "Riêng ..." says apart of what it follows, in a sentence or clause of its own.

"1. Quyết định này thay thế Quyết định ... 2. Riêng Điều 3 ... hết hiệu lực từ ngày ..."
"""

from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.passages import Place
from bacgiang.policy.law.citations.spoken import MOST_CITED
from bacgiang.policy.law.citations.spoken import Said
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
import re


_APART = re.compile(r"Riêng(?!\w)")
_MOST = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence and what stands apart behind it, as one text.

    ``text``, ``printed`` and ``cited`` are those of the sentence, with more at the end;
    ``parts`` the sentences that stand apart, each with its place in the text.
    """

    text: str
    printed: str
    end: int
    cited: tuple[Citation, ...]
    parts: tuple[tuple[int, Said], ...] = ()

    def told(self, end: int) -> Iterator[Said]:
        """The sentences that say something up to a place."""
        return (each for place, each in self.parts if place < end)


def with_apart(said: Said, following: Sequence[Said]) -> Stretch:
    """Return a sentence with those on "Riêng ..." that follow it."""
    stretch = Stretch(said.text, said.printed, said.end, said.cited)
    for each in following[:_MOST]:
        is_much = len(stretch.cited) + len(each.cited) > MOST_CITED
        if is_much or not _APART.match(each.text, each.start):
            break
        stretch = _joined(stretch, each)
    return stretch


def said_behind(
    said: Sequence[Sequence[Said]], place: int, number: int
) -> Sequence[Said]:
    """Return what follows a sentence of a passage: the rest, and what stands apart.

    The clauses on "Riêng ..." that follow at once are of the same provision.
    """
    own = said[place]
    passage = own[number].passage
    found = list(own[number + 1 : number + 1 + _MOST])
    if passage.place is not Place.BODY or len(found) == _MOST:
        return found
    for sentences in said[place + 1 : place + 1 + _MOST]:
        is_beside = sentences and sentences[0].passage.above == passage.above
        if not is_beside or not _APART.match(sentences[0].text, sentences[0].start):
            break
        found += sentences
    return found


def _joined(stretch: Stretch, said: Said) -> Stretch:
    if said.text is stretch.text:
        parts = (*stretch.parts, (said.start, said))
        cited = (*stretch.cited, *said.cited)
        return replace(stretch, end=said.end, cited=cited, parts=parts)
    before = f"{stretch.text[: stretch.end]} "
    moved = len(before) - said.start
    shifted = tuple(
        replace(
            one,
            start=one.start + moved,
            end=one.end + moved,
            document_start=one.document_start + moved,
        )
        for one in said.cited
    )
    text = before + said.text[said.start : said.end]
    printed = f"{stretch.printed[: stretch.end]} {said.printed[said.start : said.end]}"
    parts = (*stretch.parts, (len(before), said))
    return Stretch(text, printed, len(text), (*stretch.cited, *shifted), parts)
