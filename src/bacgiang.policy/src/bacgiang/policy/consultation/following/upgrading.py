"""What data of earlier releases need."""

from .code_requests import code_requests
from .followers import followers
from Products.GenericSetup.tool import SetupTool


def encrypt_plain(setup: SetupTool) -> None:
    """Handler of the upgrade step to data 1101."""
    followers().encrypt_plain()
    code_requests().encrypt_plain()
