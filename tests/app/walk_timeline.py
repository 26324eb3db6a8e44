#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the timeline of the sample as a screen reader does, over AT-SPI, from outside of the program.

Every mark in view must be there with a name that says what, when and who; the timeline must be one list that can have the
focus, and its buttons must be named. Usage, on a display and a bus of its own: walk_timeline.py DATELINE PATH,
where PATH is that of its settings.
"""
import os
import re
import subprocess
import sys
import tempfile
import time

DEBUG = os.environ.pop('G_DEBUG', None)  # for the program alone: AT-SPI itself warns of what is gone already

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30  # seconds until it is there
SOURCES = ('Meridian Dispatch', 'The Lantern Brief', 'Circuit Courier', 'market-note', 'Bergblick')
DATE = re.compile(r'\b(?:19|20)\d\d\b')


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def find(node, suits, depth=40):
    if suits(node):
        return node
    for child in children(node) if depth else ():
        found = find(child, suits, depth - 1)
        if found is not None:
            return found
    return None


def is_timeline(node):
    return node.get_role() == Atspi.Role.LIST and node.get_name() == 'Timeline'


def find_timeline(process):
    """The timeline of the program, when it shows something."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        assert process.poll() is None, f'the program has ended: {process.returncode}'
        try:
            desktop = Atspi.get_desktop(0)
            for application in children(desktop):
                timeline = find(application, is_timeline) if application.get_process_id() == process.pid else None
                if timeline is not None and len(marks(timeline)) > 0:
                    return timeline
        except GLib.Error:
            pass  # it was being made or unmade
        time.sleep(0.3)
    raise AssertionError('there is no timeline')


def marks(timeline):
    return [child for child in children(timeline) if child.get_role() == Atspi.Role.LIST_ITEM]


def it_is_one_list_that_takes_the_focus(timeline):
    states = timeline.get_state_set()
    assert states.contains(Atspi.StateType.FOCUSABLE) and states.contains(Atspi.StateType.SHOWING)


def every_mark_says_what_when_and_who(timeline):
    found = marks(timeline)
    assert len(found) >= 5, [mark.get_name() for mark in found]
    for mark in found:
        name = mark.get_name()
        assert len(name) > 10 and DATE.search(name), f'no date: {name!r}'
        assert any(source in name for source in SOURCES), f'no source: {name!r}'


def merged_marks_name_all_that_tell_it(timeline):
    merged = [mark.get_name() for mark in marks(timeline) if '2 sources' in mark.get_name()]
    assert merged, 'nothing is merged'
    for name in merged:
        assert sum(source in name for source in SOURCES) == 2, name


def lanes_say_what_they_do_not_show(timeline):
    notes = [child.get_name() for child in children(timeline) if 'not placed' in child.get_name()]
    assert any(note.startswith('Meridian Dispatch: ') for note in notes), notes


def every_mark_is_where_it_can_be_seen(timeline):
    whole = timeline.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    for mark in marks(timeline):
        box = mark.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        assert box.width > 0 and box.height > 0, mark.get_name()
        assert whole.x - 1 <= box.x and box.x + box.width <= whole.x + whole.width + 1, (mark.get_name(), box.x, box.width)


def every_button_is_named(timeline):
    for child in children(timeline):
        if child.get_role() == Atspi.Role.PUSH_BUTTON and child.get_state_set().contains(Atspi.StateType.SHOWING):
            assert child.get_name(), 'a button without a name'


def figures_are_lanes_whose_points_are_named(timeline):
    """With a lane for each figure, all of time in view: what was how much, when, and who says so."""
    press(timeline, 'Fit')
    deadline, names = time.monotonic() + PATIENCE, []
    while time.monotonic() < deadline and not any(name.startswith('0.2 trillion') for name in names):
        time.sleep(0.3)
        try:
            names = [mark.get_name() for mark in marks(timeline)]
        except GLib.Error:
            pass  # they were being made or unmade
    found = [name for name in names if name.startswith('0.2 trillion')]
    assert found, names
    assert 'Gross domestic product' in found[0] and '2023' in found[0], found[0]
    assert any(source in found[0] for source in SOURCES), found[0]


def press(timeline, name):
    pane = timeline
    for _ in range(6):
        pane = pane.get_parent() or pane
    button = find(pane, lambda node: node.get_name() == name and node.get_action_iface() is not None)
    assert button is not None, f'no button: {name}'
    button.get_action_iface().do_action(0)


FIGURES = [figures_are_lanes_whose_points_are_named]
CASES = [it_is_one_list_that_takes_the_focus, every_mark_says_what_when_and_who, merged_marks_name_all_that_tell_it,
         lanes_say_what_they_do_not_show, every_mark_is_where_it_can_be_seen, every_button_is_named]


def walk(process, cases, first):
    timeline, failed = find_timeline(process), False
    for number, case in enumerate(cases, first):
        problem = None
        try:
            case(timeline)
        except AssertionError as error:
            problem = error
        failed = failed or problem is not None
        print(f"{'ok' if problem is None else 'not ok'} {number} - {case.__name__.replace('_', ' ')}")
        if problem is not None:
            print(f'# {problem}')
    return failed


def prefer_figures(folder):
    """Settings of one who left the timeline with a lane for each figure."""
    os.makedirs(f'{folder}/glib-2.0/settings', exist_ok=True)
    with open(f'{folder}/glib-2.0/settings/keyfile', 'w', encoding='utf-8') as file:
        file.write(f"[{sys.argv[2].strip('/')}]\ntimeline-lanes='measure'\n")


def run(environment, cases, first):
    with subprocess.Popen([sys.argv[1], '--sample'], env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            return walk(process, cases, first)
        finally:
            process.terminate()


def main():
    environment = {name: value for name, value in os.environ.items() if name not in ('GTK_A11Y', 'NO_AT_BRIDGE')}
    environment.update({'G_DEBUG': DEBUG} if DEBUG else {})
    print(f'1..{len(CASES) + len(FIGURES)}')
    failed = run(environment, CASES, 1)
    with tempfile.TemporaryDirectory() as folder:
        prefer_figures(folder)
        failed = run({**environment, 'XDG_CONFIG_HOME': folder, 'GSETTINGS_BACKEND': 'keyfile'}, FIGURES, len(CASES) + 1) or failed
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
