"""A token, as it is kept: by a digest of it, never itself."""

from ....base.stores.value import stored_value
from datetime import datetime


MARK = "bg_"
"""What a token begins with, so that people and scanners know one when they see it."""


@stored_value
class AccessToken:
    """`identifier` names it where people see it and opens nothing. `scope` is a Scope.
    `credential` is a digest of its owner's password as it was kept when it was made;
    `second_factor`: whether its owner had shown one, too.
    """

    identifier: str
    user_id: str
    name: str
    scope: str
    created: datetime
    expires: datetime
    digest: str
    credential: str
    second_factor: bool = False
