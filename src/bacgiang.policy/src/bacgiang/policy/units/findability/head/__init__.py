"""The head of every page: title, canonical address, languages, what is shared."""
