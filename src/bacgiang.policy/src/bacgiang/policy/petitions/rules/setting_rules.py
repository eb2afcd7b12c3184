"""What may stand in the tables of petitions."""

from ...base.followed_address import is_followed
from ...base.settings.lines import each_line
from ...legal.vocabularies.tables import Entry
from ...legal.vocabularies.tables import entry_of
from .regimes import regime_in
from .subjects import addresses_in
from bacgiang.policy import _


regimes = each_line(
    regime_in,
    _(
        "error_setting_petition_regime",
        default="“${line}” is no regime. Write one a line, its thirteen parts between "
        "“|”: token|Vietnamese|English|kinds|from|until|days|several|most|hand over|"
        "asks|legal basis|verified (yes, no). Days are written as 2026-04-30. Of "
        "requests for information a fourteenth: by how much what is gathered can be "
        "put off, as 10 (working days) or 15d (of the calendar).",
    ),
)


def _elsewhere_in(line: str) -> Entry | None:
    entry = entry_of(line)
    is_sound = entry is not None and all(map(is_followed, addresses_in(entry)))
    return entry if is_sound else None


elsewhere = each_line(
    _elsewhere_in,
    _(
        "error_setting_petition_elsewhere",
        default="“${line}” cannot be read. Write token|Vietnamese|English|where in "
        "Vietnamese|where in English|address. An address begins with https://, tel: or "
        "mailto:, names no user and no machine of a network of your own, or is that of "
        "a place of the portal, as du-thao.",
    ),
)
entries = each_line(
    entry_of,
    _(
        "error_setting_petition_entry",
        default="“${line}” cannot be read. Write token|Vietnamese|English, the token "
        "in small letters.",
    ),
)
