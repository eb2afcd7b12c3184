"""Days that the text of a record says and nobody has entered."""
