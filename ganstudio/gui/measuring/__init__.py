"""The window measured from inside, by driving it as a person does: what `ganstudio bench ui`, `startup` and `memory` run.

Each part is a module with a function `measure(options)`, run in a process of its own: ``python -m ganstudio.gui.measuring PART '{}'``
says on stdout how far it is, and at last what was measured, a line of JSON each. Only `startup` is no such part: what it watches is
the program's own way in.
"""
