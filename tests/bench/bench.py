#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: tests/bench/bench.py BUILD REPEATS      (build-aux/bench calls it)

Each row of ROWS times one of our programs and a rival on the same made text and prints the medians and their ratio.
"""
import os
import random
import re
import statistics
import subprocess
import sys
import time

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
BIG = 10_000_000
REPORT = 5_000


def sentences():
    """The sentences of the sample reports, which the texts are made of."""
    found = []
    folder = os.path.join(ROOT, 'data', 'sample')
    for name in sorted(os.listdir(folder)):
        if name.endswith('.txt'):
            with open(os.path.join(folder, name), encoding='utf-8') as stream:
                found += re.findall(r'[^.\n]{20,}\.(?=\s)', stream.read())
    return found


def make_text(path, size, shuffle, known):
    """Paragraphs of four sentences in a random order; the same for the same seed."""
    with open(path, 'w', encoding='utf-8') as stream:
        written = 0
        while written < size:
            written += stream.write(' '.join(sentence.strip() for sentence in shuffle.choices(known, k=4)) + '\n\n')
    return path


def make_texts(folder):
    known, shuffle = sentences(), random.Random(1)
    os.makedirs(folder, exist_ok=True)
    big = make_text(os.path.join(folder, 'big.txt'), BIG, shuffle, known)
    many = [make_text(os.path.join(folder, f'report-{n:04}.txt'), REPORT, shuffle, known) for n in range(BIG // REPORT)]
    return [big], many


def time_reader(build, repeats, files):
    program = os.path.join(build, 'tests', 'bench', 'bench-read')
    environment = {**os.environ, 'DATELINE_DATA_DIR': os.path.join(ROOT, 'data')}
    output = subprocess.run([program, str(repeats), *files], env=environment, check=True, capture_output=True, text=True).stdout
    return statistics.median(float(line) for line in output.split())


def time_command(repeats, command):
    def once():
        began = time.perf_counter()
        subprocess.run(command, env={**os.environ, 'LC_ALL': 'C'}, check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - began
    return statistics.median(once() for _ in range(repeats))


def main(arguments):
    build, repeats = arguments[0], int(arguments[1])
    big, many = make_texts(os.path.join(build, 'bench-texts'))
    rows = (
        ('read one text of 10 MB', big, 'LC_ALL=C wc -w'),
        ('read 2,000 reports of 5 KB', many, 'LC_ALL=C wc -w'),
    )
    print(f'medians of {repeats}; one core each')
    print(f"{'what':<30}{'ours':>10}{'rival':>10}{'ratio':>8}   rival's command")
    for title, files, rival in rows:
        ours = time_reader(build, repeats, files)
        theirs = time_command(repeats, ['wc', '-w', *files])
        print(f'{title:<30}{ours:>9.3f}s{theirs:>9.3f}s{ours / theirs:>8.2f}   {rival}')
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
