"""The pages and services of those who handle petitions."""
