"""What is raised instead of reading or writing a store that is not there."""


class StoreMissing(Exception):
    """A site lacks a store the code relies on: it was set up by an older release.

    No subclass of an error anybody handles, `Refused` included: half an act may have
    been done by then, and none of it may be kept. `key` names the store.
    """

    def __init__(self, key: str) -> None:
        super().__init__(f"The store {key} is missing.")
        self.key = key
