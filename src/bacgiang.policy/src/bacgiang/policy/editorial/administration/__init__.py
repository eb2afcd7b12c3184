"""Acts of administration stand in the record of acts like those of editors (15.5)."""
