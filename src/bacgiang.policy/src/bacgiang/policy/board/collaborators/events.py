"""What happens to collaborators."""

from .record import Collaborator
from dataclasses import dataclass


@dataclass(frozen=True)
class CollaboratorEnding:
    """Is about to be ended and erased; whoever hears it may raise Refused."""

    person: Collaborator
