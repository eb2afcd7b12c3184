"""What a search finds, as a feed: the same question, its newest hits first."""
