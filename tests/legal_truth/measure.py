"""How many of the relations that texts state reach the register, and how many are made up.

    make relations-measure
    make relations-measure ARGS=--show-set-aside

Takes every document whose truth was written down in by the API, asks by the API what
was proposed, and prints recall and precision of either half of the truth. Of the half
that is set aside figures only, lest its documents be mended one by one.
"""

import argparse
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from contextlib import contextmanager
import logging
import os
from pathlib import Path
import requests
import sys
import tempfile
from typing import Any


TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS.parent), str(TESTS)]

from tests.legal_truth.asking import proposals_of  # noqa: E402
from tests.legal_truth.comparing import ALL  # noqa: E402
from tests.legal_truth.comparing import Counts  # noqa: E402
from tests.legal_truth.comparing import Figures  # noqa: E402
from tests.legal_truth.comparing import KINDS  # noqa: E402
from tests.legal_truth.texts import text_of  # noqa: E402
from tests.legal_truth.truths import HALVES  # noqa: E402
from tests.legal_truth.truths import Truth  # noqa: E402
from tests.legal_truth.truths import truths  # noqa: E402


Client = Callable[[str], requests.Session]
OPEN = "open"


def measured(client: Client, cases: Iterable[Truth]) -> dict[str, Figures]:
    """Figures of each half; documents whose texts are absent are left out."""
    figures = {half: Figures() for half in HALVES}
    for truth in cases:
        text = text_of(truth)
        if text is not None:
            figures[truth.half].add(truth, proposals_of(truth, text, client))
    return figures


def report(figures: dict[str, Figures], shown: Iterable[str]) -> Iterator[str]:
    """The figures as lines, with the faults of the halves that are shown."""
    for half, one in figures.items():
        yield f"{half} half: {one.documents} documents, of {one.right} every relation is right"
        for title, counts in (
            ("relations", one.relations),
            ("provisions reached", one.provisions),
        ):
            yield f"  {title:19} wanted  found  missed  invented  recall  precision"
            for kind in (ALL, *(kind for kind in KINDS if kind in counts)):
                yield _line(kind, counts.get(kind, Counts()))
        yield ""
    for half in shown:
        yield from (f"{half}: {fault}" for fault in figures[half].faults)


def _line(kind: str, one: Counts) -> str:
    missed = one.wanted - one.met
    return (
        f"    {kind:17} {one.wanted:6} {one.met:6} {missed:7} {one.invented:9}"
        f" {one.recall:7.1%} {one.precision:10.1%}"
    )


@contextmanager
def portal() -> Iterator[Client]:
    """A portal in this process, with the boards' accounts; a client for an account."""
    from bacgiang.policy.base.erasable import place
    from bacgiang.policy.testing import FUNCTIONAL_TESTING
    from bacgiang.policy.testing_people import everybody
    from bacgiang.policy.testing_people import PASSWORD
    import stacked_databases  # noqa: F401 (a site does not fit into ZODB's own cache)
    import transaction

    logging.disable(logging.WARNING)
    keys = tempfile.TemporaryDirectory(prefix="keys-")
    os.environ[place.FOLDER] = keys.name
    layers = _bases_first(FUNCTIONAL_TESTING)
    for layer in layers:
        layer.setUp()
    for layer in layers:
        layer.testSetUp()
    site = FUNCTIONAL_TESTING["portal"]
    everybody(site, PASSWORD)
    transaction.commit()

    def client(user_id: str) -> requests.Session:
        return _Session(site.absolute_url(), user_id, PASSWORD)

    try:
        yield client
    finally:
        for layer in reversed(layers):
            layer.testTearDown()
        for layer in reversed(layers):
            layer.tearDown()
        keys.cleanup()


class _Session(requests.Session):
    def __init__(self, base: str, user_id: str, password: str) -> None:
        super().__init__()
        self.base, self.auth = base, (user_id, password)
        self.headers["Accept"] = "application/json"

    def request(self, method: str, url: str, **options: Any) -> requests.Response:
        return super().request(method, f"{self.base}{url}", **options)


def _bases_first(layer: Any) -> list[Any]:
    layers = [one for base in layer.__bases__ for one in _bases_first(base)]
    return list(dict.fromkeys([*layers, layer]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--show-set-aside",
        action="store_true",
        help="name the faults of the half that is set aside, too",
    )
    parser.add_argument("--only", default="", help="documents whose names hold this")
    asked = parser.parse_args()
    cases = [one for one in truths() if asked.only in one.file]
    absent = [one.file for one in cases if text_of(one) is None]
    if len(absent) == len(cases):
        raise SystemExit("None of the texts is on this machine: see README.md here.")
    shown = list(HALVES) if asked.show_set_aside else [OPEN]
    with portal() as client:
        print(*report(measured(client, cases), shown), sep="\n")
    if absent:
        print(f"{len(absent)} texts are not on this machine:", *absent)


if __name__ == "__main__":
    main()
