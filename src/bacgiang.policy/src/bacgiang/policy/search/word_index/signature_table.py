"""Signatures of all documents side by side, asked for a phrase all at once.

The signatures of one size stand in one string of bytes, so that one byte of each is a
slice with a step. What is known of a bit is a number with a byte a document; numbers of
all the phrase's bits are put together by `&`. A hundred thousand documents are asked in
some milliseconds, without a loop over them.
"""

from .pair_signatures import PairTest
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from functools import cache
from itertools import compress
from itertools import filterfalse


Signature = bytes | None

NONE: Mapping[int, bytes] = {}

MANY = 8
"""One of so many, or more: a look at each row is quicker than to look for the next."""


class SignatureTable:
    """Signatures of one state of an index. Not to be changed."""

    def __init__(self, signatures: Iterable[tuple[int, bytes]]) -> None:
        listed: dict[int, list[tuple[int, bytes]]] = {}
        for document, signature in signatures:
            if signature:
                listed.setdefault(len(signature), []).append((document, signature))
        self._documents = {
            width: [one for one, _ in pairs] for width, pairs in listed.items()
        }
        self._joined = {
            width: b"".join(signature for _, signature in pairs)
            for width, pairs in listed.items()
        }
        self._places = {
            document: (width, row)
            for width, documents in self._documents.items()
            for row, document in enumerate(documents)
        }

    def get(self, document: int) -> Signature:
        width, row = self._places.get(document, (0, 0))
        return self._joined[width][row * width : (row + 1) * width] if width else None

    def items(self) -> Iterator[tuple[int, bytes]]:
        """Yield each document with its signature."""
        for width, documents in self._documents.items():
            joined = self._joined[width]
            for row, document in enumerate(documents):
                yield document, joined[row * width : (row + 1) * width]

    def all_set(self, test: PairTest) -> Iterator[int]:
        """Yield the documents that lack no pair of the phrase."""
        for width, documents in self._documents.items():
            joined, held = self._joined[width], -1
            for at, bit in test.bits(width):
                column = joined[at::width].translate(_is_set(bit))
                held &= int.from_bytes(column, "little")
            if held < 0:
                # A phrase without pairs is in every document.
                yield from documents
                continue
            rows = held.to_bytes(len(documents), "little")
            if rows.count(1) * MANY >= len(rows):
                yield from compress(documents, rows)
                continue
            row = rows.find(1)
            while row >= 0:
                yield documents[row]
                row = rows.find(1, row + 1)


class Signatures:
    """A table, and what has changed since it was made."""

    def __init__(
        self, table: SignatureTable, changed: Mapping[int, Signature] = NONE
    ) -> None:
        self.table = table
        self.changed = changed

    def __call__(self, document: int) -> Signature:
        """The signature of a document; None for one that has none."""
        if document in self.changed:
            return self.changed[document]
        return self.table.get(document)

    def all_set(self, test: PairTest) -> Iterator[int]:
        """Yield the documents in which the phrase may stand."""
        yield from filterfalse(self.changed.__contains__, self.table.all_set(test))
        for document, signature in self.changed.items():
            if test.may_stand_in(signature):
                yield document

    def items(self) -> Iterator[tuple[int, bytes]]:
        """Yield each document that has one with its signature."""
        for document, signature in self.table.items():
            if document not in self.changed:
                yield document, signature
        for document, changed in self.changed.items():
            if changed:
                yield document, changed

    def with_changes(self, changes: Mapping[int, Signature]) -> "Signatures":
        return Signatures(self.table, {**self.changed, **changes})


@cache
def _is_set(bit: int) -> bytes:
    """Translates each byte to 1 where it has the bit, else to 0."""
    return bytes(int(bool(byte & bit)) for byte in range(256))
