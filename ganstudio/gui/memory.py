"""How much memory this process has, for the status bar, and that it is no more than it uses."""

from ganstudio.training.memory import give_back, resident_bytes


def memory_megabytes() -> float:
    """Resident memory in MB (10⁶ bytes), or 0 where the system does not say it simply."""
    return (resident_bytes() or 0) / 1e6


def give_back_memory() -> None:
    """Gives the system what is freed but kept for later, where the C library knows how: what one thread frees of another's is used
    again so seldom that a window grew by a megabyte a minute. Takes some 2 ms."""
    give_back("cpu")
