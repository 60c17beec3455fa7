"""The side door of one's own account: sign in and out, password, name, appearance."""
