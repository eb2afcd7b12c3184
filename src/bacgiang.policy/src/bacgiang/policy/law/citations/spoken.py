"""What is read of a passage: its sentences, their places, and what they cite."""

from bacgiang.policy.law.citations.bounded import BoundedCitations
from bacgiang.policy.law.citations.contexts import Place as Depth
from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.naming import Naming
from bacgiang.policy.law.citations.passages import Passage
from bacgiang.policy.law.citations.passages import Place
from bacgiang.policy.law.citations.passages import Statement
from bacgiang.policy.law.citations.relation_verbs import ENACTED
from bacgiang.policy.law.citations.sentences import Sentence
from bacgiang.policy.law.citations.sentences import sentences
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace


MOST_CITED = 100
"""What a sentence may cite: each is compared with all others of its sentence.

Sentences of real texts cite a dozen at most; lists without full stops some sixty.
"""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a passage, and what it cites, in order.

    ``text`` is the whole statement with quotes masked, ``printed`` as it stands.
    """

    passage: Passage
    text: str
    printed: str
    sentence: Sentence
    cited: tuple[Citation, ...]
    is_heading: bool

    @property
    def start(self) -> int:
        return self.sentence.start

    @property
    def end(self) -> int:
        return self.sentence.end

    @property
    def place(self) -> Depth:
        return (len(self.passage.above), self.sentence.depth)

    @property
    def words(self) -> str:
        """The sentence as printed."""
        return self.printed[self.start : self.end].strip()


def said_in(passages: Sequence[Passage]) -> list[tuple[Said, ...]]:
    """Return the sentences of each passage.

    A document that is named in full anywhere in the text is so in all of them.
    """
    cited_in = BoundedCitations()
    read = [
        [(one, text, cited_in(text)) for one, text in _texts(passage)]
        for passage in passages
    ]
    naming = Naming(
        citation.document
        for statements in read
        for _statement, _text, cited in statements
        for citation in cited
        if citation.document is not None
    )
    return [
        tuple(
            said
            for statement, text, cited in statements
            for said in _sentences(
                passage, statement, text, [_in_full(each, naming) for each in cited]
            )
        )
        for passage, statements in zip(passages, read, strict=True)
    ]


def _texts(passage: Passage) -> Iterator[tuple[Statement, str]]:
    return ((each, _read(passage, each)) for each in passage.statements)


def _sentences(
    passage: Passage, statement: Statement, text: str, cited: Sequence[Citation]
) -> Iterator[Said]:
    first = 0
    for whole in sentences(text):
        last = first
        while last < len(cited) and cited[last].start < whole.end:
            last += 1
        for sentence, within in _bounded(whole, cited[first:last]):
            yield Said(
                passage, text, statement.text, sentence, within, statement.is_heading
            )
        first = last


def _bounded(
    sentence: Sentence, cited: Sequence[Citation]
) -> Iterator[tuple[Sentence, tuple[Citation, ...]]]:
    """Yield a sentence in parts that cite no more than `MOST_CITED` each."""
    for first in range(0, max(len(cited), 1), MOST_CITED):
        following = cited[first + MOST_CITED : first + MOST_CITED + 1]
        end = following[0].start if following else sentence.end
        yield (
            replace(sentence, end=end),
            tuple(cited[first : first + MOST_CITED]),
        )
        sentence = replace(sentence, start=end)


def _read(passage: Passage, statement: Statement) -> str:
    """Return what is read of a statement, its places kept.

    Cells of a row are parted by blanks. In the words that enact an amending law its own
    type is masked: the number is that of the law it amends.
    """
    text = statement.said.replace("|", " ")
    enacts = passage.place is Place.PREAMBLE and ENACTED.match(text)
    if not enacts:
        return text
    start, end = enacts.span("type")
    return f"{text[:start]}{'…' * (end - start)}{text[end:]}"


def _in_full(citation: Citation, naming: Naming) -> Citation:
    if citation.document is None or citation.document.is_this:
        return citation
    return replace(citation, document=naming.in_full(citation.document))
