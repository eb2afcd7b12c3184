"""The portal and account that the options of a command name."""

from ..passwords import password_of
from .register_client import RegisterClient
from argparse import Namespace
from collections.abc import Callable


def signed_in(options: Namespace, say: Callable[[str], None]) -> RegisterClient:
    """The client of the account, or of the public where none is named.

    Raises CouldNotRun.
    """
    user = options.user or None
    password = password_of(user, options.password_file) if user else ""
    client = RegisterClient(options.url, user, password, say=say)
    client.sign_in()
    return client
