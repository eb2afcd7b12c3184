"""The first holidays, out of the seed: administrators go on from there."""

from ..seed_files import load_seed
from .working_days import HOLIDAYS
from .working_days import WORKING_WEEKENDS
from plone import api


def seed_holidays(setup: object = None) -> None:
    """Write the days of `holidays.yaml` to the registry, where there are none.

    A step of an upgrade, too, as which it gets the setup tool.
    """
    days = load_seed("holidays.yaml")
    for record in (HOLIDAYS, WORKING_WEEKENDS):
        if not api.portal.get_registry_record(record):
            lines = [str(day) for day in days[record.removeprefix("bacgiang.")]]
            api.portal.set_registry_record(record, lines)
