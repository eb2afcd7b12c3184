"""The best of a hundred thousand scores, without putting all of them in order."""

from BTrees.IIBTree import IIBucket


SAMPLE = 1000
MARGIN = 1.2
"""How many more than asked for a sample of the scores is meant to leave."""

Scored = tuple[int, int]
"""Score and document."""


def strongest(scores: IIBucket, number: int) -> list[Scored]:
    """Return the documents with the highest scores, highest first.

    At least ``number`` of them, some more where it is quicker so, all where there are
    no more. Of equal scores the later record comes first.
    """
    # A sample may tell too high a bound: then a lower one is tried.
    for wanted in (number, 3 * number):
        if len(scores) <= 2 * max(wanted, SAMPLE):
            break
        # Done in C: leaves out what is below the bound, and its scores are not of use.
        above = scores.byValue(_bound(scores, wanted))
        if len(above) >= number:
            return sorted(((scores[one], one) for _, one in above), reverse=True)
    return sorted(zip(scores.values(), scores.keys(), strict=True), reverse=True)


def _bound(scores: IIBucket, number: int) -> int:
    """The score, 1 at least, that about so many reach, judged by a sample."""
    documents = scores.keys()
    some = documents[:: max(1, len(documents) // SAMPLE)]
    sample = sorted((scores[one] for one in some), reverse=True)
    # A few of a sample tell nothing of how many there are above them.
    place = max(10, int(len(sample) * number / len(scores) * MARGIN) + 1)
    return max(1, sample[min(place, len(sample) - 1)])
