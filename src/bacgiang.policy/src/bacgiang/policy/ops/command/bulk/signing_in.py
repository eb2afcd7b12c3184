"""The portal and account that the options of a command name."""

from ..passwords import first_line
from ..passwords import password_of
from ..subcommand import CouldNotRun
from .register_client import RegisterClient
from .register_client import WAITS
from argparse import Namespace
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Sequence


def signed_in(
    options: Namespace, say: Callable[[str], None], *, needs_account: bool = False
) -> RegisterClient:
    """The client of the account or token, or of the public where none is named.

    Raises CouldNotRun.
    """
    client = client_of(options, say, needs_account=needs_account)
    client.sign_in()
    return client


def client_of(
    options: Namespace,
    say: Callable[[str], None] = lambda message: None,
    *,
    needs_account: bool,
    waits: Sequence[float] = WAITS,
) -> RegisterClient:
    """The same, before anything is asked. Raises CouldNotRun."""
    user, token = options.user or None, ""
    if options.token_file is not None:
        if user is not None:
            raise CouldNotRun(
                _(
                    "command_give_token_file_or_user_not",
                    default="Give --token-file or --user, not both.",
                )
            )
        token = first_line(options.token_file, _("command_a_token", default="token"))
    elif user is None and needs_account:
        raise CouldNotRun(
            _(
                "command_give_token_file_or_user_this",
                default="Give --token-file, or --user: this is not for everybody.",
            )
        )
    password = password_of(user, options.password_file) if user else ""
    return RegisterClient(
        options.url, user, password, token=token, say=say, waits=waits
    )
