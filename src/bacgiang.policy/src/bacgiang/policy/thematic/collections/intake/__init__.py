"""Records handed in by the hundred: over the API, or in a spreadsheet."""
