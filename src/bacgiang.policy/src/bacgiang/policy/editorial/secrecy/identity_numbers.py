"""The structure of the personal identification number of 12 digits.

Three digits for the province of birth registration, one for century and sex, two for
the year of birth, six at random (decree 137/2015/NĐ-CP, article 13; circular
59/2021/TT-BCA, article 4).
"""

from datetime import date


_PROVINCE_CODES = (
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 "
    "031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 "
    "060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 "
    "091 092 093 094 095 096"
)
"""Province codes of circular 07/2016/TT-BCA, annex 1; numbers keep them for life."""
_PROVINCES = frozenset(_PROVINCE_CODES.split())

_LENGTH = 12
_BORN_BEFORE_2000 = "01"
_BORN_SINCE_2000 = "23"


def is_personal_number(digits: str) -> bool:
    """Tell whether 12 digits have the structure, with a year of birth not to come."""
    if len(digits) != _LENGTH or digits[:3] not in _PROVINCES:
        return False
    if digits[3] in _BORN_BEFORE_2000:
        return True
    born = 2000 + int(digits[4:6])
    return digits[3] in _BORN_SINCE_2000 and born <= date.today().year
