"""Files that come with what citizens send: judged, sealed by digest, kept apart."""
