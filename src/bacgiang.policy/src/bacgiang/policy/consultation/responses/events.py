"""What is told when answers come out. Others listen, in the transaction of the act."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AnswersPublished:
    """`codes`: of every submission that an answer reaches."""

    codes: tuple[str, ...]
