"""The page of one step of the workflow: the text, what differs, what must be stated."""
