"""What `ytterby` does at a prompt: one module a command, each importing only what it needs."""
