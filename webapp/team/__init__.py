"""The employer's door: those who agreed, what they hold, when it ends, who is asked."""
