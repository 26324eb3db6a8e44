#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the tally of tests on results as meson writes them down."""
import contextlib
import io
import json
import os
import sys
import tempfile

from script import load, report

tally = load('tally')

TAP = 'TAP version 14\n1..3\nok 1 /a\nnot ok 2 - /b\nok 3 /c # SKIP no display\n# ok is a word\nnot ok 4 /known # TO' 'DO one day\n'
RESULTS = ((TAP, 'ERROR'), ('ok 1 /d\n', 'ERROR'), ('no tap at all', 'OK'), ('', 'SKIP'), ('', 'TIMEOUT'))
GOOD = (('1..1\nok 1 /a\n', 'OK'),)
CRASHED = ('TAP version 14\n# random seed: R02Sab\n1..2\nok 1 /a\n', 'ERROR',
           '==7==ERROR: AddressSanitizer: overflow\n    #0 0x1 in f a.c:1\n    #9 0x2 in main\n' + 'map\n' * 20 + '\nThis was being read:\n5 of\n')


def run(results, *options):
    """The exit status and the lines for build folders with these results; None is a folder without any."""
    with tempfile.TemporaryDirectory() as folder:
        builds = []
        for number, tests in enumerate(results):
            builds.append(os.path.join(folder, str(number)))
            os.makedirs(os.path.join(builds[-1], 'meson-logs'))
            if tests is not None:
                with open(os.path.join(builds[-1], 'meson-logs', 'testlog.json'), 'w', encoding='utf-8') as stream:
                    for n, (output, result, *errors) in enumerate(tests):
                        stream.write(json.dumps({'name': f't{n}', 'stdout': output, 'result': result, 'stderr': ''.join(errors)}) + '\n')
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            status = tally.main([*options, *builds])
        return status, output.getvalue().splitlines()


def every_kind_is_counted():
    status, lines = run([RESULTS])
    assert (status, lines[-1]) == (1, '3 passed, 3 failed, 3 skipped'), lines
    assert lines[:3] == ['failed: t0: /b', 'failed: t1: error', 'failed: t4: timeout'], lines


def a_crash_says_how_to_repeat_it():
    status, lines = run([(CRASHED, *GOOD)])
    assert (status, lines[0], lines[-1]) == (1, 'failed: t0: error', '2 passed, 1 failed, 0 skipped'), lines
    told = [line.strip() for line in lines[1:-1]]
    assert told[:3] == ['random seed: R02Sab', '==7==ERROR: AddressSanitizer: overflow', '#0 0x1 in f a.c:1'], lines
    assert told[-2:] == ['This was being read:', '5 of'] and len(told) < 15, lines


def builds_are_summed():
    assert run([GOOD, GOOD]) == (0, ['2 passed, 0 failed, 0 skipped'])


def no_results_is_a_failure():
    assert run([GOOD, None])[1][-1] == '1 passed, 1 failed, 0 skipped'
    assert run([()])[0] == 1


def a_failure_elsewhere_is_counted():
    assert run([GOOD], '--failed=1') == (1, ['1 passed, 1 failed, 0 skipped'])


sys.exit(report([every_kind_is_counted, a_crash_says_how_to_repeat_it, builds_are_summed, no_results_is_a_failure, a_failure_elsewhere_is_counted]))
