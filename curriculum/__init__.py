"""Who must learn what, and when it is proven."""
