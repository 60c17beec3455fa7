"""The door the clock comes in by: work that waits in the outbox, done by one worker."""
