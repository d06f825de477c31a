"""The one kind of error a person is meant to read."""


class StudioError(Exception):
    """Something a person can mend: the message says what is wrong and what to do.

    The shell prints it as one line and exits with status 2; the window shows it as a banner. Any other exception is a
    defect of the program and keeps its traceback.
    """
