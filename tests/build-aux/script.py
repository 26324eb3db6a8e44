# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of scripts share: loading a script that has no ending, and reporting in TAP."""
import importlib.machinery
import importlib.util
import os

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'build-aux')


def load(name):
    loader = importlib.machinery.SourceFileLoader(name, os.path.join(FOLDER, name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module


def report(cases):
    """Runs functions that assert; returns the exit status."""
    print(f'1..{len(cases)}')
    failed = False
    for number, case in enumerate(cases, 1):
        problem = None
        try:
            case()
        except AssertionError as error:
            problem = error
        failed = failed or problem is not None
        print(f"{'ok' if problem is None else 'not ok'} {number} - {case.__name__.replace('_', ' ')}")
        if problem is not None:
            print(f'# {problem}')
    return 1 if failed else 0
