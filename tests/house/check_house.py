#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: tests/house/check_house.py [FOLDER]

Holds the project's files against the rules of the house and reports in TAP, a test for each rule.
"""
import os
import sys

from rules import RULES, Tree


def main(arguments):
    root = arguments[0] if arguments else os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
    tree = Tree.of_folder(root)
    failed = False
    print(f'1..{len(RULES)}')
    for number, rule in enumerate(RULES, 1):
        findings = list(rule(tree))
        failed = failed or bool(findings)
        print(f"{'not ok' if findings else 'ok'} {number} - {rule.__name__.replace('_', ' ')}")
        for path, line, sentence in findings:
            print(f'# {path}:{line}: {sentence}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
