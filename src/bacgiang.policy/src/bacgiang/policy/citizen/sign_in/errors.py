"""Why a provider could not fill anything in; the message is for the log, and holds
nothing of a person and no secret.
"""


class SignInError(Exception):
    """What was asked of a provider, or came from it, is not as it must be."""
