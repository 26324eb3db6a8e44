#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: tests/bench/bench.py BUILD PART REPEATS MOST      (build-aux/bench calls it)

Reading and the lexicon are timed beside a rival on the same bytes, and beside themselves on texts of other lengths, which
shows how they grow; comparing beside SQLite's indexing of the same reports, up to MOST of them, and beside itself with a
tenth of the reports; a frame of the timeline and of the figures panel. All in CPU time, and medians of the repeats.
"""
import json
import math
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import texts

ROOT = texts.ROOT
BIG = 10_000_000
SIZES = (10_000, 100_000, 1_000_000, 10_000_000, 100_000_000)
COUNTS = (100, 1_000, 10_000, 100_000)
MOST = {'dense': 10_000} # of which nobody waits for more
EVENTS = ('1000', '10000', '100000', '1000000')
# Steps of reading that bench-read times, each with all that it needs of the steps before it.
STEPS = ('tokens', 'sentences', 'dates', 'figures', 'names', 'all')
# Those that are timed on every length of text, too.
GROWING = ('tokens', 'all')


def run_ours(build, name, *arguments):
    """What one of our programs printed, and the most memory that it had, in MB."""
    command = [os.path.join(build, 'tests', 'bench', name), *arguments]
    environment = {**os.environ, 'DATELINE_DATA_DIR': os.path.join(ROOT, 'data')}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return output, usage.ru_maxrss / 1024


def take_median(output):
    return statistics.median(float(line) for line in output.split())


def time_step(build, repeats, step, files):
    return take_median(run_ours(build, 'bench-read', step, str(repeats), *files)[0])


def time_command(repeats, command):
    """CPU seconds, which a busy machine changes little; those of starting the program count."""
    def once():
        with subprocess.Popen(command, env={**os.environ, 'LC_ALL': 'C'}, stdout=subprocess.DEVNULL) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        return usage.ru_utime + usage.ru_stime
    return statistics.median(once() for _ in range(repeats))


def time_parsing(repeats):
    """Python's parser on the files that the lexicon is made of; it compiles nothing."""
    def once():
        began = time.process_time()
        for name in ('lexicon/en.json', 'units.json', 'measures/en.json', 'thesaurus/en.json'):
            with open(os.path.join(ROOT, 'data', name), encoding='utf-8') as stream:
                json.load(stream)
        return time.process_time() - began
    return statistics.median(once() for _ in range(repeats))


def print_row(title, ours, theirs, rival):
    print(f'{title:<34}{ours:>10.5f}s{theirs:>10.5f}s{ours / theirs:>8.2f}   {rival}', flush=True)


def make_folder(build):
    folder = os.path.join(build, 'bench-texts')
    os.makedirs(folder, exist_ok=True)
    return folder


def bench_rivals(build, folder, repeats):
    print(f"\n{'what':<34}{'ours':>11}{'rival':>11}{'ratio':>8}{'MB/s':>8}   rival")
    corpora = (('10 MB', [texts.make_prose(folder, BIG)]), ('2,000 reports', texts.make_reports(folder, BIG)))
    for title, files in corpora:
        rival = time_command(repeats, ['wc', '-w', *files])
        for step in STEPS:
            ours = time_step(build, repeats, step, files)
            print_row(f'{step}, {title}', ours, rival, f'{BIG / ours / 1e6:>5.0f}   LC_ALL=C wc -w')
    print_row('lexicon', take_median(run_ours(build, 'bench-lexicon', str(repeats))[0]), time_parsing(repeats), '        json.load of its files')


def print_growth(build, repeats, step, title, sizes, make):
    """A row for each length; the exponent is 1 where twice the text takes twice the time."""
    before = None
    for size in sizes:
        ours = time_step(build, repeats, step, [make(size)])
        growth = f'{math.log(ours / before, size / smaller):>10.2f}' if before else ''
        print(f'{f"{step}, {title}":<44}{size:>13,}{ours:>10.5f}s{ours / size * 1e9:>9.2f}{growth}', flush=True)
        before, smaller = ours, size


def bench_growth(build, folder, repeats):
    print(f"\n{'what':<44}{'bytes':>13}{'ours':>11}{'ns/byte':>9}{'exponent':>10}")
    for step in GROWING:
        print_growth(build, repeats, step, 'prose', SIZES, lambda size: texts.make_prose(folder, size))
        for title, (most, _) in texts.HARD.items():
            print_growth(build, repeats, step, title, (most // 10, most), lambda size, title=title: texts.make_hard(folder, title, size))


def bench_reading(build, repeats, most):
    folder = make_folder(build)
    bench_rivals(build, folder, repeats)
    bench_growth(build, folder, repeats)


def time_index(path):
    """CPU seconds that SQLite's full-text search takes to index the same reports: each word, n log n, no meaning."""
    with open(path, encoding='utf-8') as stream:
        reports = stream.read().split(texts.BETWEEN)
    database = sqlite3.connect(':memory:')
    began = time.process_time()
    database.execute('CREATE VIRTUAL TABLE reports USING fts5(text)')
    database.executemany('INSERT INTO reports VALUES (?)', ((report,) for report in reports))
    database.execute("INSERT INTO reports(reports) VALUES ('optimize')")
    database.commit()
    return time.process_time() - began


def print_comparing(build, repeats, kind, path, count, before):
    """A row; returns the seconds."""
    output, peak = run_ours(build, 'bench-compare', 'all', str(repeats), path)
    *seconds, held = output.strip().split('\n')
    ours, rival = statistics.median(float(line) for line in seconds), time_index(path)
    readings, comparison = (float(number) for number in held.split())
    growth = f'{math.log(ours / before[1], count / before[0]):>10.2f}' if before else ' ' * 10
    print(f"{f'{count:,} {kind} reports':<26}{ours:>10.4f}s{rival:>9.4f}s{ours / rival:>7.2f}{ours / count * 1e6:>9.0f} µs{growth}"
          f'{readings:>9.0f}{comparison:>12.0f}{peak:>7.0f} MB', flush=True)
    return count, ours


def bench_comparing(build, repeats, most):
    folder = make_folder(build)
    print(f"\n{'comparing':<26}{'ours':>11}{'rival':>10}{'ratio':>7}{'a report':>12}{'exponent':>10}"
          f"{'readings':>9}{'comparison':>12}{'peak':>7}      rival: SQLite FTS5 indexes them")
    for kind in texts.STORIES:
        before = None
        for count in (count for count in COUNTS if count <= min(most, MOST.get(kind, most))):
            path = texts.make_stories(folder, kind, count)
            before = print_comparing(build, min(repeats, max(1, COUNTS[2] * 3 // count)), kind, path, count, before)
            os.remove(path)


def bench_increment(build, repeats, most):
    """One report more, one corrected, one less, in a collection that was compared: medians, and the worst."""
    folder = make_folder(build)
    steps = ('one more', 'one corrected', 'one less')
    print(f"\n{'increment':<26}" + ''.join(f'{step:>14} (worst)' for step in steps) + f"{'kept':>10}")
    for kind in texts.STORIES:
        for count in (count for count in COUNTS if count <= min(most, MOST.get(kind, most))):
            path = texts.make_stories(folder, kind, count)
            *rows, kept = run_ours(build, 'bench-compare', 'increment', str(3 * repeats), path)[0].strip().split('\n')
            columns = zip(*((float(number) * 1000 for number in row.split()) for row in rows))
            cells = ''.join(f'{statistics.median(column):>11.1f} ms {max(column):>7.1f}' for column in map(list, columns))
            print(f"{f'{count:,} {kind} reports':<26}{cells}{float(kept):>7.0f} MB", flush=True)
            os.remove(path)
    bench_session(build, folder, repeats, min(most, COUNTS[2]))


def bench_session(build, folder, repeats, most):
    """The same from the change to the snapshot that is shown, through the store and the readings."""
    steps = ('corrected', 'joined', 'one more')
    print(f"\n{'session':<26}" + ''.join(f'{step:>14} (worst)' for step in steps))
    for count in (count for count in COUNTS if 1000 <= count <= most):
        path, own = texts.make_stories(folder, 'sparse', count), tempfile.mkdtemp(dir=folder)
        rows = run_ours(build, 'bench-session', str(repeats), path, own)[0].strip().split('\n')
        columns = zip(*([float(number) * 1000 for number in row.split()][1::2] for row in rows))
        cells = ''.join(f'{statistics.median(column):>11.1f} ms {max(column):>7.1f}' for column in map(list, columns))
        print(f"{f'{count:,} sparse reports':<26}{cells}", flush=True)
        os.remove(path)
        shutil.rmtree(own)


def bench_timeline(build, repeats, most):
    headless = os.path.join(ROOT, 'build-aux', 'headless')
    print(flush=True)
    subprocess.run([headless, os.path.join(build, 'tests', 'bench', 'bench-timeline'), *EVENTS], check=True)


def bench_figures(build, repeats, most):
    headless = os.path.join(ROOT, 'build-aux', 'headless')
    print(flush=True)
    subprocess.run([headless, os.path.join(build, 'tests', 'bench', 'bench-figures'), '60', '1000', '100000'], check=True)


PARTS = {'reading': bench_reading, 'comparing': bench_comparing, 'increment': bench_increment, 'timeline': bench_timeline, 'figures': bench_figures}


def main(arguments):
    build, wanted, repeats, most = arguments[0], arguments[1], int(arguments[2]), int(arguments[3])
    print(f'medians of {repeats}; one core each')
    for part, bench in PARTS.items():
        if wanted in (part, 'all'):
            bench(build, repeats, most)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
