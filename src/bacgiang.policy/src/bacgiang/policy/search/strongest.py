"""The best of a hundred thousand scores, without putting all of them in order."""

from BTrees.IIBTree import IIBucket
from collections.abc import Iterable
from itertools import compress
from itertools import islice


SAMPLE = 1000
MARGIN = 1.2
"""How many more than asked for a sample of the scores is meant to leave."""
ALIKE = 3
"""Times as many as asked for: many short records of one shape score the same."""

RANKED = 1 << 25
"""Scores of words stay below it; those that tell a place in the order are above."""

Scored = tuple[int, int]
"""Score and document."""


def strongest(scores: IIBucket, number: int) -> list[Scored]:
    """Return the documents with the highest scores, highest first.

    At least ``number`` of them, some more where it is quicker so, all where there are
    no more. Of equal scores the later record comes first.
    """
    # Those that were put in order stand far above: mostly they are enough.
    above = [one for _, one in scores.byValue(RANKED)]
    if len(above) >= number:
        return _in_order(map(scores.__getitem__, above), above)
    # A sample may tell too high a bound: then a lower one is tried.
    for wanted in (number, 3 * number):
        if len(scores) <= 2 * max(wanted, SAMPLE):
            break
        bound, share = _bound(scores, wanted)
        are_alike = share * len(scores) > ALIKE * wanted
        # Done in C: leaves out what is below the bound, and its scores are not of use.
        above = [one for _, one in scores.byValue(bound + are_alike)]
        found = _in_order(map(scores.__getitem__, above), above)
        if are_alike:
            # As they stand they are in order but for their direction.
            alike = compress(scores.keys(), map(bound.__eq__, scores.values()))
            found += [(bound, one) for one in list(alike)[: -wanted - 1 : -1]]
        if len(found) >= number:
            return found
    return _in_order(scores.values(), scores.keys())


def _in_order(scores: Iterable[int], documents: Iterable[int]) -> list[Scored]:
    return sorted(zip(scores, documents, strict=True), reverse=True)


def _bound(scores: IIBucket, number: int) -> tuple[int, float]:
    """The score, 1 at least, that about so many reach, judged by a sample, and the
    share of those that have just this one."""
    some = islice(scores.itervalues(), 0, None, max(1, len(scores) // SAMPLE))
    sample = sorted(some, reverse=True)
    # A few of a sample tell nothing of how many there are above them.
    place = max(10, int(len(sample) * number / len(scores) * MARGIN) + 1)
    bound = max(1, sample[min(place, len(sample) - 1)])
    return bound, sample.count(bound) / len(sample)
