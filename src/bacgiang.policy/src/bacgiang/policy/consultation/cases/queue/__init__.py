"""The queue of opinions on a draft, for the board of the unit in charge."""
