#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: tests/bench/bench.py BUILD REPEATS      (build-aux/bench calls it)

Reading and the lexicon are timed beside a rival on the same bytes; comparing beside itself with ten times the reports,
which shows how it grows; a frame of the timeline in CPU time. All are medians of the repeats.
"""
import json
import math
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
STORY = 10
COUNTS = (100, 1_000, 10_000)
EVENTS = ('1000', '100000')


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


def retell(sentence, story):
    """The sentence with another number for each of its numbers and another name for each of its names."""
    def rename(found):
        made = random.Random(f'{story} {found[0]}')
        return ''.join(made.choice('bdfklmnprstv') + made.choice('aeiou') for _ in range(3)).title()
    sentence = re.sub(r'(?<=[a-z,] )[A-Z][a-z]{3,}', rename, sentence)
    return re.sub(r'(?<![\d.,])[1-9]\d?(?![\d.,])', lambda found: str(int(found[0]) + story % 37), sentence)


def make_stories(folder, count):
    """Reports of about 1 KB, STORY of them about one thing."""
    known, shuffle = sentences(), random.Random(2)
    os.makedirs(folder, exist_ok=True)
    for number in range(count):
        story = number // STORY
        if number % STORY == 0:
            told = [retell(sentence.strip(), story) for sentence in shuffle.choices(known, k=12)]
        with open(os.path.join(folder, f'report-{number:05}.txt'), 'w', encoding='utf-8') as stream:
            stream.write('\n\n'.join(shuffle.sample(told, 8)) + '\n')
    return folder


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


def time_command(repeats, command):
    def once():
        began = time.perf_counter()
        subprocess.run(command, env={**os.environ, 'LC_ALL': 'C'}, check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - began
    return statistics.median(once() for _ in range(repeats))


def time_parsing(repeats):
    """Python's parser on the files that the lexicon is made of; it compiles nothing."""
    def once():
        began = time.perf_counter()
        for name in ('lexicon/en.json', 'units.json', 'measures/en.json'):
            with open(os.path.join(ROOT, 'data', name), encoding='utf-8') as stream:
                json.load(stream)
        return time.perf_counter() - began
    return statistics.median(once() for _ in range(repeats))


def print_row(title, ours, theirs, rival):
    print(f'{title:<30}{ours:>9.4f}s{theirs:>9.4f}s{ours / theirs:>8.2f}   {rival}', flush=True)


def bench_reading(build, repeats):
    big, many = make_texts(os.path.join(build, 'bench-texts'))
    print(f"{'what':<30}{'ours':>10}{'rival':>10}{'ratio':>8}   rival")
    for title, files in (('read one text of 10 MB', big), ('read 2,000 reports of 5 KB', many)):
        ours = take_median(run_ours(build, 'bench-read', str(repeats), *files)[0])
        print_row(title, ours, time_command(repeats, ['wc', '-w', *files]), 'LC_ALL=C wc -w')
    print_row('load the lexicon', take_median(run_ours(build, 'bench-lexicon', str(repeats))[0]), time_parsing(repeats), 'json.load of its files')


def bench_comparing(build, repeats):
    folder = make_stories(os.path.join(build, 'bench-stories'), COUNTS[-1])
    before = None
    print(f"\n{'what':<30}{'ours':>10}{'memory':>10}{'growth':>8}   exponent of the number of reports")
    for count in COUNTS:
        output, memory = run_ours(build, 'bench-compare', str(repeats), folder, str(count))
        ours = take_median(output)
        growth = f'{math.log(ours / before, 10):>8.2f}' if before else ''
        print(f"{f'compare {count:,} reports':<30}{ours:>9.4f}s{memory:>7.0f} MB{growth}", flush=True)
        before = ours


def main(arguments):
    build, repeats = arguments[0], int(arguments[1])
    print(f'medians of {repeats}; one core each')
    bench_reading(build, repeats)
    bench_comparing(build, repeats)
    headless = os.path.join(ROOT, 'build-aux', 'headless')
    print(flush=True)
    subprocess.run([headless, os.path.join(build, 'tests', 'bench', 'bench-timeline'), *EVENTS], check=True)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
