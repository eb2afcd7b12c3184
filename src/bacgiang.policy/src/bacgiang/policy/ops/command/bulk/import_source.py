"""What is to be taken in, of one kind of record."""

from .items import Loaded
from argparse import Namespace
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Part:
    """Inputs for one `service` of the portal; `load` brings one into memory, or raises
    NotUsable.
    """

    service: str
    entries: Iterable[Any]
    load: Callable[[Any], Loaded]


class ImportSource:
    """The inputs of one run, in their order.

    `noun`: what the report calls a record. `left_out`: a file that is no input wherever
    it stands, such as the report.
    """

    noun = "document"
    left_out: Path | None = None

    def __init__(self, paths: Sequence[Path]) -> None:
        """Raises CouldNotRun for what is not there or is of no known kind."""
        self.paths = paths

    @property
    def name(self) -> str:
        """What to call the source in names of files."""
        path = self.paths[0].resolve()
        return path.name if path.is_dir() else path.stem

    def count(self) -> int:
        """How many inputs there are. Raises CouldNotRun."""
        raise NotImplementedError

    def parts(self, options: Namespace) -> Iterator[Part]:
        """In the order in which they are taken in."""
        raise NotImplementedError

    def remarks(self) -> Iterable[str]:
        """What is to be said of the source as a whole, at the end."""
        return ()


def each_its_name(inputs: Iterable[Any]) -> Iterator[Any]:
    """The report has a line for every input, also for one named twice."""
    times: Counter[str] = Counter()
    for one in inputs:
        times[one.source_id] += 1
        count = times[one.source_id]
        name = f"{one.source_id}#{count}" if count > 1 else one.source_id
        yield replace(one, source_id=name)
