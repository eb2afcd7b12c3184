"""The catalog's text index: words of documents, their order, and their weight."""
