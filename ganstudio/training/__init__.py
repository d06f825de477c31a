"""The engine: trainer, checkpoints and the run folder. Nothing here knows of a window."""
