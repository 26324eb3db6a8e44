#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that the package list is whole: every line has its columns, a known probe, and a reason."""
import os
import re
import sys

from script import FOLDER, report


def rows():
    with open(os.path.join(FOLDER, 'packages'), encoding='utf-8') as stream:
        return [[cell.strip() for cell in line.rstrip('\n').split('|')] for line in stream if line.strip() and not line.startswith('#')]


def every_line_has_five_columns():
    bad = [row for row in rows() if len(row) != 5 or not all(row)]
    assert rows() and not bad, bad


def every_probe_is_known():
    known = re.compile(r'cmd \S+( >= [\d.]+)?$|pkg \S+ >= [\d.]+$|file \S+$|-$')
    bad = [row[0] for row in rows() if not known.match(row[0])]
    assert not bad, bad


def names_are_package_names():
    bad = [name for row in rows() for name in row[1:4] if not re.fullmatch(r'-|[a-z0-9A-Z][a-z0-9A-Z.+_-]*', name)]
    assert not bad, bad


def every_library_of_the_build_is_listed():
    with open(os.path.join(FOLDER, '..', 'meson.build'), encoding='utf-8') as stream:
        wanted = dict(re.findall(r"dependency\('([\w.+-]+)', version: '>= ([\d.]+)'\)", stream.read()))
    listed = {row[0].split()[1]: row[0].split()[3] for row in rows() if row[0].startswith('pkg ')}
    parts_of_glib = {'gobject-2.0', 'gio-2.0', 'gio-unix-2.0'}
    bad = [name for name, version in wanted.items() if name not in parts_of_glib and listed.get(name) != version]
    assert wanted and not bad, bad


sys.exit(report([every_line_has_five_columns, every_probe_is_known, names_are_package_names, every_library_of_the_build_is_listed]))
