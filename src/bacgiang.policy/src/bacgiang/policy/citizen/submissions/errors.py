"""Why something cannot be kept in the log."""


class SubmissionError(ValueError):
    """Base of every error the log raises on purpose. Nothing was written."""


class UnfitPayload(SubmissionError):
    """The payload is not what JSON can say in one way only, or too large.

    `path` names the fields down to the value.
    """

    def __init__(self, why: str, path: tuple[str, ...] = ()) -> None:
        super().__init__(why)
        self.path = path


class UnfitWord(SubmissionError):
    """A kind, subject, reason or idempotency key has not the form it must have."""


class KeyReused(SubmissionError):
    """The idempotency key already stands for a submission that says something else."""


class UnknownCode(SubmissionError):
    """There is no submission with this code."""


class AlreadyWithdrawn(SubmissionError):
    """The author withdrew the submission; nothing is added to it any more."""
