"""Pages and services on collaborators."""
