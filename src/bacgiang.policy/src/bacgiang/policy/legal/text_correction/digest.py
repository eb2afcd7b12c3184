"""What is written in a form, and whether it is still what the form was made from."""

from hashlib import sha256


class Written:
    """A piece of a text that somebody writes anew."""

    @property
    def text(self) -> str:
        """What the form shows, a line for each paragraph."""
        raise NotImplementedError

    @property
    def digest(self) -> str:
        """SHA-256 of the text in hex; also of what is no proper Unicode."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
