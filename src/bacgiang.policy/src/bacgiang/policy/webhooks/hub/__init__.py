"""A WebSub hub is told which feeds changed; it tells whoever subscribed there."""
