"""The register of drafts, and the shares of units."""
