"""The page of a form: its files, what is written on it, the procedures it is for."""
