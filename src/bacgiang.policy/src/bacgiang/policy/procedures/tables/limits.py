"""What a file of procedures may hold."""

from bacgiang.policy.base.spreadsheets.limits import Limits


LIMITS = Limits()

MOST_RECORDS = 20_000
"""Records in one file."""

MOST_ERRORS = 200
"""More are not listed: nobody reads them."""
