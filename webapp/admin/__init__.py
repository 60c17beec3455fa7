"""The operator's side door: health, people, trail."""
