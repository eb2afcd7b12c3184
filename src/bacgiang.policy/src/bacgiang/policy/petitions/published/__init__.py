"""Questions and answers that everybody may read."""
