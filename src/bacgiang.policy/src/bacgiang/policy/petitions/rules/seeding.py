"""The first tables of petitions, out of the seed: administrators go on from there."""

from ...base.seed_files import load_seed
from ...legal.vocabularies.seeding import seed_table
from .regimes import REGIMES
from .subjects import ELSEWHERE
from .subjects import REFUSALS
from .subjects import SUBJECTS


NAMED = ("token", "vi", "en")
COLUMNS: dict[str, tuple[str, ...]] = {
    SUBJECTS: (*NAMED, "unit", "words"),
    REFUSALS: (*NAMED, "matters"),
    ELSEWHERE: (*NAMED, "where_vi", "where_en", "address"),
    REGIMES: (
        *(*NAMED, "kinds", "from", "until", "days", "several", "most", "hand_over"),
        *("asks", "basis", "verified", "extra"),
    ),
}


def seed_rules(setup: object = None) -> None:
    """Fill the tables that are empty. A step of an upgrade, too, as which it gets the
    setup tool.
    """
    seed = load_seed("petitions.yaml")
    for record, columns in COLUMNS.items():
        seed_table(record, seed[record.removeprefix("bacgiang.petition_")], columns)
