#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: tests/bench/bench.py BUILD PART REPEATS      (build-aux/bench calls it)

Reading and the lexicon are timed beside a rival on the same bytes, and beside themselves on texts of other lengths, which
shows how they grow, all in CPU time; comparing beside itself with ten times the reports; a frame of the timeline in CPU
time. All are medians of the repeats.
"""
import json
import math
import os
import statistics
import subprocess
import sys
import time

import texts

ROOT = texts.ROOT
BIG = 10_000_000
SIZES = (10_000, 100_000, 1_000_000, 10_000_000, 100_000_000)
COUNTS = (100, 1_000, 10_000)
EVENTS = ('1000', '100000')
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
        for name in ('lexicon/en.json', 'units.json', 'measures/en.json'):
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


def bench_reading(build, repeats):
    folder = make_folder(build)
    bench_rivals(build, folder, repeats)
    bench_growth(build, folder, repeats)


def bench_comparing(build, repeats):
    folder = texts.make_stories(os.path.join(build, 'bench-stories'), COUNTS[-1])
    before = None
    print(f"\n{'what':<30}{'ours':>10}{'memory':>10}{'growth':>8}   exponent of the number of reports")
    for count in COUNTS:
        output, memory = run_ours(build, 'bench-compare', str(repeats), folder, str(count))
        ours = take_median(output)
        growth = f'{math.log(ours / before, 10):>8.2f}' if before else ''
        print(f"{f'compare {count:,} reports':<30}{ours:>9.4f}s{memory:>7.0f} MB{growth}", flush=True)
        before = ours


def bench_timeline(build, repeats):
    headless = os.path.join(ROOT, 'build-aux', 'headless')
    print(flush=True)
    subprocess.run([headless, os.path.join(build, 'tests', 'bench', 'bench-timeline'), *EVENTS], check=True)


PARTS = {'reading': bench_reading, 'compare': bench_comparing, 'timeline': bench_timeline}


def main(arguments):
    build, wanted, repeats = arguments[0], arguments[1], int(arguments[2])
    print(f'medians of {repeats}; one core each')
    for part, bench in PARTS.items():
        if wanted in (part, 'all'):
            bench(build, repeats)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
