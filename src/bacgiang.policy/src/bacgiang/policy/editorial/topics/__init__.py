"""Topics of news (4.1b): tokens in the content, titles in the reader's language."""
