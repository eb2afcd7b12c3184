"""What the pages and services of all registers share: question, facets, paging."""
