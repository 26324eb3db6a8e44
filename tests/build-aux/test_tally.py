#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the tally of tests on results as meson writes them down."""
import contextlib
import io
import os
import sys
import tempfile

from script import load, report

tally = load('tally')

RESULTS = '''<testsuites>
<testsuite name="base / span" tests="3"><testcase name="a"/><testcase name="b"><failure/></testcase><testcase name="c"><skipped/></testcase></testsuite>
<testsuite name="base" tests="2"><testcase name="d"><error message="crashed"/></testcase><testcase name="e"/></testsuite>
</testsuites>'''
GOOD = '<testsuites><testsuite name="base"><testcase name="a"/></testsuite></testsuites>'


def run(results, *options):
    """The exit status and the lines for build folders with these results; None is a folder without any."""
    with tempfile.TemporaryDirectory() as folder:
        builds = []
        for number, text in enumerate(results):
            builds.append(os.path.join(folder, str(number)))
            os.makedirs(os.path.join(builds[-1], 'meson-logs'))
            if text is not None:
                with open(os.path.join(builds[-1], 'meson-logs', 'testlog.junit.xml'), 'w', encoding='utf-8') as stream:
                    stream.write(text)
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            status = tally.main([*options, *builds])
        return status, output.getvalue().splitlines()


def every_kind_is_counted():
    status, lines = run([RESULTS])
    assert (status, lines[-1]) == (1, '2 passed, 2 failed, 1 skipped'), lines
    assert 'failed: base / span: b' in lines, lines


def builds_are_summed():
    assert run([GOOD, GOOD]) == (0, ['2 passed, 0 failed, 0 skipped'])


def no_results_is_a_failure():
    assert run([GOOD, None])[1][-1] == '1 passed, 1 failed, 0 skipped'
    assert run(['<testsuites/>'])[0] == 1


def a_failure_elsewhere_is_counted():
    assert run([GOOD], '--failed=1') == (1, ['1 passed, 1 failed, 0 skipped'])


sys.exit(report([every_kind_is_counted, builds_are_summed, no_results_is_a_failure, a_failure_elsewhere_is_counted]))
