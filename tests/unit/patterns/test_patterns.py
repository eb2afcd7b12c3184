"""No pattern takes time that grows faster than what it is given (15.2).

As long as twice as much takes twice as long, whoever sends much is served in turn; where
it takes four times as long, a single request can occupy the portal.
"""

from collections.abc import Iterator
from pathlib import Path
import pytest
import signal
from time import process_time
from unit.patterns.hostile_texts import begins_endlessly
from unit.patterns.hostile_texts import hostile
from unit.patterns.patterns_found import FROM_ITS_BEGINNING
from unit.patterns.patterns_found import Pattern
from unit.patterns.patterns_found import patterns
import yaml


pytestmark = pytest.mark.regulation("10.3", "15.2")

LONG = 20_000
"""Characters of a text."""
LONGER = 4
"""So many times as long is the text that it is compared with."""
# Of a processor. Below it, the square of the length cannot be: nothing is compared.
MEASURABLE = 0.01
# For the longer text: linear is 4, the square 16.
TOO_MUCH = 9.0
PATIENCE = 10.0
NOTHING = "\x00"
# Whose texts come with one space between words.
ONE_SPACE = ("policy.law.", "policy.legal.intake.", "policy.procedures.")


class TooLong(Exception):
    """Whatever the factor is."""


def seconds(
    pattern: Pattern, ways: frozenset[str], text: tuple[str, str], length: int
) -> float:
    """Of a processor, the less of two tries; with what matches, and what does not."""
    begins, repeated = text
    run = begins + repeated * (length // len(repeated))
    given = [run, run + NOTHING]
    if isinstance(pattern.pattern, bytes):
        given = [one.encode("latin-1", "replace") for one in given]  # type: ignore[misc]
    least = PATIENCE
    for _try in range(2):
        began = process_time()
        for one in given:
            for way in ways & FROM_ITS_BEGINNING:
                getattr(pattern, way)(one)
            if ways - FROM_ITS_BEGINNING:
                # From the first to the last found, and where none is.
                for _match in pattern.finditer(one):
                    pass
        least = min(least, process_time() - began)
        if least < MEASURABLE:
            break
    return least


def worst(name: str, pattern: Pattern, ways: frozenset[str]) -> tuple[float, str]:
    """How much longer a longer text takes, and which; 1 where none can be told."""
    found = (1.0, "")
    for text in hostile(pattern):
        if text[1].isspace() and name.startswith(ONE_SPACE):
            continue
        signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
        try:
            short = seconds(pattern, ways, text, LONG)
            if short >= MEASURABLE:
                longer = seconds(pattern, ways, text, LONG * LONGER)
                found = max(found, (longer / short, repr(text)))
        except TooLong:
            return float("inf"), repr(text)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return found


@pytest.fixture
def _patience() -> Iterator[None]:
    def give_up(*_given: object) -> None:
        raise TooLong

    before = signal.signal(signal.SIGVTALRM, give_up)
    yield
    signal.signal(signal.SIGVTALRM, before)


@pytest.fixture(scope="module")
def bounded() -> dict[str, str]:
    path = Path(__file__).with_name("bounded.yaml")
    return yaml.safe_load(path.read_text(encoding="utf-8")) or {}


def test_no_pattern_reads_a_run_from_each_of_its_places(
    bounded: dict[str, str],
) -> None:
    """At each change, for it takes no time: ` *,` is looked for as `,` and stripped."""
    found = patterns()
    # What is gone needs no reason any more.
    assert bounded.keys() <= found.keys(), bounded.keys() - found.keys()
    told = [
        f"{name}: {pattern.pattern!r}"
        for name, (pattern, ways) in found.items()
        if name not in bounded
        and not name.startswith(ONE_SPACE)
        and ways - FROM_ITS_BEGINNING
        and begins_endlessly(pattern)
    ]
    assert not told, "\n".join(told)


@pytest.mark.release
@pytest.mark.usefixtures("_patience")
def test_no_pattern_takes_more_than_its_share(bounded: dict[str, str]) -> None:
    found = patterns()
    asked = {
        name: worst(name, *one) for name, one in found.items() if name not in bounded
    }
    told = [
        f"{name}: {much:.0f} times, of {text}"
        for name, (much, text) in sorted(asked.items())
        if much > TOO_MUCH
    ]
    assert not told, "\n".join(told)
