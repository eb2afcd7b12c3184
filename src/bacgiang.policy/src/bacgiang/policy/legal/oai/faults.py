"""What OAI-PMH calls errors: told inside an answer 200, by codes of its own."""


class OaiFault(Exception):
    """`code` is one of the protocol's; the message is in English, as its words are."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def bad_argument(message: str) -> OaiFault:
    return OaiFault("badArgument", message)
