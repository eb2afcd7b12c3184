"""Whether a right password is enough by itself, as whoever knows more says."""

from zope.component import queryUtility
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


class IPasswordAlone(Interface):
    """Refuses passwords of accounts that need more; a utility, where there is one."""

    def __call__(
        user_id: str,  # noqa: N805
        request: HTTPRequest,
        *,
        is_of_root: bool,
    ) -> None:
        """Raises Refused where this password, though right, opens nothing here.

        `is_of_root`: of an account of Zope's root, not of the site.
        """


def refuse_password_alone(
    user_id: str, request: HTTPRequest | None, *, is_of_root: bool
) -> None:
    """Asked after each right password of an account. Raises Refused."""
    rule = queryUtility(IPasswordAlone)
    if rule is not None and request is not None:
        rule(user_id, request, is_of_root=is_of_root)
