# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures panel as who does not see it has it, and who has no pointer: walks what AT-SPI shows of it, and presses
keys. Run on a display and a bus of its own: build-aux/headless python3 walk_figures.py PROGRAM."""

import os
import subprocess
import sys
import time

# What is fatal is what the program warns of, not what AT-SPI says here of one that is still starting.
PROGRAM_ENVIRONMENT = dict(os.environ)
os.environ.pop("G_DEBUG", None)

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 30  # seconds
ATTEMPTS = 3   # a program that starts before the bus of assistive technology does is never seen on it


def wait_for(ask):
    """What ask() gives as soon as it gives something; None when patience is at its end."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = ask()
        except Exception:  # what is asked may go away while it is asked
            found = None
        if found:
            return found
        time.sleep(0.1)
    return None


def walk(node):
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child)


def find_program(pid):
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(i)
        if program is not None and program.get_process_id() == pid:
            return program
    return None


def is_shown(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def find_all(program, *roles):
    return [node for node in walk(program) if node.get_role_name() in roles and is_shown(node)]


def find_focus(program):
    for node in walk(program):
        if node.get_state_set().contains(Atspi.StateType.FOCUSED) and node.get_role_name() not in ("frame", "window"):
            return node
    return None


def find_nameless(program):
    """Everything that the keyboard can be in and that says nothing of itself."""
    nameless = []
    for node in walk(program):
        states = node.get_state_set()
        if not states.contains(Atspi.StateType.FOCUSABLE) or not is_shown(node):
            continue
        if node.get_role_name() in ("frame", "window", "list", "list item", "table row", "scroll pane"):
            continue
        if not node.get_name():
            nameless.append(f"{node.get_role_name()} in {node.get_parent().get_name()!r}")
    return nameless


KEYS = {"Left": 0xFF51, "Up": 0xFF52, "Right": 0xFF53, "Down": 0xFF54, "Tab": 0xFF09, "Escape": 0xFF1B, "Menu": 0xFF67,
        "Return": 0xFF0D}


def press(key):
    Atspi.generate_keyboard_event(KEYS[key], None, Atspi.KeySynthType.SYM)
    time.sleep(0.25)


class Report:
    """Results as TAP."""

    def __init__(self):
        self.n = 0
        self.failed = False

    def check(self, holds, words, more=""):
        self.n += 1
        self.failed |= not holds
        print(f"{'ok' if holds else 'not ok'} {self.n} - {words}", flush=True)
        if not holds and more:
            print(f"# {more}", flush=True)


def find_heads(program):
    """What the first row holds. GTK has no word of AT-SPI's for a column's head and says "filler"."""
    first = find_all(program, "table row")[0]
    return [node for node in walk(first) if node.get_state_set().contains(Atspi.StateType.FOCUSABLE) and is_shown(node)]


def check_table(report, program):
    heads = find_heads(program)
    cells = find_all(program, "table cell")
    rows = find_all(program, "table row header", "row header")
    names = [head.get_name() for head in heads]
    report.check(len(heads) >= 4 and all(names), "every column in view has a head with a name", str(names))
    report.check(rows and all(row.get_name() for row in rows), "every row has a head with a name")
    lost = [cell.get_name() for cell in cells if not any(cell.get_name().startswith(f"{name}: ") for name in names)]
    report.check(cells and not lost, "every cell says which column it is in", str(lost[:5]))


def focus_after(program, key, holds):
    """Where the keyboard is once a key has done what it should; wherever it is if it never does."""
    press(key)

    def ask():
        focus = find_focus(program)
        return focus if focus is not None and holds(focus) else None

    return wait_for(ask) or find_focus(program)


def check_keys(report, program):
    focus = wait_for(lambda: find_focus(program))
    report.check(focus is not None, "the keyboard comes into the table")
    focus_after(program, "Right", lambda node: node.get_role_name() == "table cell")
    beside = focus_after(program, "Right", lambda node: node.get_name().startswith("Period: "))
    head = beside.get_name().split(": ")[0] if beside else ""
    report.check(head == "Period", "arrows go from column to column", head)
    first_row = beside.get_parent().get_name() if beside else ""
    below = focus_after(program, "Down", lambda node: node.get_parent().get_parent().get_name() != first_row)
    report.check(below is not None and below.get_name().startswith(f"{head}: "), "and from row to row in one column",
                 below.get_name() if below else "nothing")
    for _ in range(7):
        press("Right")
    far = focus_after(program, "Right", lambda node: is_shown(node) and not node.get_name().startswith(f"{head}: "))
    report.check(far is not None and is_shown(far) and not far.get_name().startswith(f"{head}: "),
                 "columns out of view come into view", far.get_name() if far else "nothing")
    item = focus_after(program, "Menu", lambda node: node.get_role_name() == "menu item")
    report.check(item is not None and item.get_role_name() == "menu item" and len(find_all(program, "menu item")) >= 3,
                 "a key opens the menu of a cell, and is in it")
    after = focus_after(program, "Escape", lambda node: node.get_name() == far.get_name())
    report.check(after is not None and after.get_name() == far.get_name(), "and comes back to the cell",
                 after.get_name() if after else "nothing")


def check_cards(report, program):
    cards = wait_for(lambda: [node for node in find_all(program, "list item") if node.get_name()])
    report.check(bool(cards), "every card in view is an item with a name")
    seen = set()
    for _ in range(40):  # as often as it takes to come by, not more than a card has places
        press("Tab")
        focus = find_focus(program)
        seen.add(focus.get_role_name() if focus is not None else "nothing")
        if "toggle button" in seen:
            break
    report.check("toggle button" in seen, "Tab goes through what a card holds", str(sorted(seen)))


def start(command):
    """The program and what is seen of it; the bus is asked first, so that it is there."""
    for _ in range(ATTEMPTS):
        wait_for(lambda: Atspi.get_desktop(0) is not None)
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, env=PROGRAM_ENVIRONMENT)
        program = wait_for(lambda: find_program(child.pid))
        if program is not None:
            break
        stop(child)
    return child, program


def stop(child):
    child.terminate()
    child.wait(timeout=20)


def run(report, command, check):
    child, program = start(command)
    try:
        report.check(program is not None, f"{command[-1]}: the window is there to a screen reader")
        if program is None:
            return
        wait_for(lambda: find_all(program, "table row header", "row header", "list item"))
        time.sleep(1)
        check(report, program)
        nameless = find_nameless(program)
        report.check(not nameless, f"{command[-1]}: nothing that takes the keyboard is without a name", "; ".join(nameless[:8]))
    finally:
        stop(child)


def check_whole_table(report, program):
    check_table(report, program)
    check_keys(report, program)


def main():
    report = Report()
    run(report, [sys.argv[1], "60", "table"], check_whole_table)
    run(report, [sys.argv[1], "60", "cards"], check_cards)
    print(f"1..{report.n}")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
