"""The page of a document: text, contents, facts, originals."""
