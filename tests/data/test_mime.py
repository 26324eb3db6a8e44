#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: tests/data/test_mime.py MIME-XML

Installs the MIME type into a folder of its own and asks GIO what it takes three files for: a collection by its
name, a collection by what is in it, and some other SQLite database.
"""
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

MARK = int.from_bytes(b'DTLN', 'big')


def make_database(path, mark):
    connection = sqlite3.connect(path)
    connection.execute(f'PRAGMA application_id = {mark}')
    connection.execute('CREATE TABLE a (b)')
    connection.close()


def type_of(path, environment):
    answer = subprocess.run(['gio', 'info', '-a', 'standard::content-type', path], env=environment, check=True, capture_output=True, text=True)
    return answer.stdout.split('standard::content-type:')[1].split()[0]


def main(xml):
    with tempfile.TemporaryDirectory() as folder:
        packages = os.path.join(folder, 'mime', 'packages')
        os.makedirs(packages)
        shutil.copy(xml, packages)
        subprocess.run(['update-mime-database', os.path.join(folder, 'mime')], check=True, capture_output=True)
        environment = {**os.environ, 'XDG_DATA_HOME': folder}
        cases = (
            ('by its name', 'story.dateline', MARK, 'application/x-dateline'),
            ('by what is in it', 'story', MARK, 'application/x-dateline'),
            ('another database', 'other', 7, 'application/vnd.sqlite3'),
        )
        print(f'1..{len(cases)}')
        failed = False
        for number, (title, name, mark, expected) in enumerate(cases, 1):
            path = os.path.join(folder, name)
            make_database(path, mark)
            found = type_of(path, environment)
            failed = failed or found != expected
            print(f"{'ok' if found == expected else 'not ok'} {number} - {title}: {found}")
        return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
