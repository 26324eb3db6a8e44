# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts that are timed. The same sentences and the same seed make the same text, byte for byte.

Prose is made of the sample reports and of the passages in tests/cases: news paragraphs of two to four sentences, half of
the one and half of the other, with a headline, a table or a list now and then. The held-out passages are left out.
"""
import os
import random
import re

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
SAMPLE = os.path.join(ROOT, 'data', 'sample')
CASES = os.path.join(ROOT, 'tests', 'cases', 'en')
REPORT = 5_000
STORY = 10


def read_folder(folder):
    for name in sorted(os.listdir(folder)):
        if name.endswith('.txt'):
            with open(os.path.join(folder, name), encoding='utf-8') as stream:
                yield stream.read()


def sentences():
    """The sentences of the sample reports."""
    found = []
    for text in read_folder(SAMPLE):
        found += re.findall(r'[^.\n]{20,}\.(?=\s)', text)
    return [sentence.strip() for sentence in found]


def passages():
    """The lines of the passages: those that are prose, and headlines, bullets and tables."""
    prose, other = [], []
    for text in read_folder(CASES):
        for passage in re.split(r'(?m)^=== .*\n', text)[1:]:
            parts = re.split(r'(?m)^---\n', passage)
            for line in parts[1].split('\n') if len(parts) > 2 else ():
                if line.strip():
                    (prose if re.search(r'[.!?][”"’)]*$', line) and len(line) > 40 else other).append(line.strip())
    return prose, other


def write_prose(path, size):
    known, shuffle = sentences(), random.Random(1)
    prose, other = passages()
    written = number = 0
    with open(path, 'w', encoding='utf-8') as stream:
        while written < size:
            number += 1
            if number % 8 == 0:
                paragraph = '\n'.join(shuffle.choices(other, k=3))
            else:
                paragraph = ' '.join(shuffle.choices((known, prose)[number % 2], k=shuffle.randint(2, 4)))
            written += stream.write(paragraph + '\n\n')


def make_prose(folder, size):
    path = os.path.join(folder, f'prose-{size}.txt')
    write_prose(path, size)
    return path


def make_reports(folder, size):
    """As many small texts as make up @size bytes, cut from prose at a paragraph's end."""
    with open(make_prose(folder, size), encoding='utf-8') as stream:
        paragraphs = stream.read().split('\n\n')
    paths, text = [], ''
    for paragraph in paragraphs:
        text += paragraph + '\n\n'
        if len(text) >= REPORT:
            paths.append(os.path.join(folder, f'report-{len(paths):04}.txt'))
            with open(paths[-1], 'w', encoding='utf-8') as stream:
                stream.write(text)
            text = ''
    return paths


def list_numbers(size):
    found, number, length = [], 0, 0
    while length < size:
        number += 1
        found.append(str(number % 1000))
        length += len(found[-1]) + 2
    return ', '.join(found)


# What breaks readers whose time grows with more than the length: the most bytes, and how so many are made.
HARD = {
    'one line without a space': (10_000_000, lambda size: 'abcdefghij' * (size // 10)),
    'one line of glued words': (10_000_000, lambda size: 'Ab1.c-' * (size // 6)),
    'one number': (1_000_000, lambda size: '1234567890' * (size // 10)),
    'one list “1, 2, 3”': (1_000_000, list_numbers),
    '20,000 × “one hundred ”': (240_000, lambda size: 'one hundred ' * (size // 12)),
    'only quotation marks': (1_000_000, lambda size: '“"’' * (size // 7)),
    'dotted letters': (1_000_000, lambda size: 'U.S.' * (size // 4)),
    'one sentence of dates': (1_000_000, lambda size: 'from Monday to 5 June 2023, a year after the end of May, and '[:61] * (size // 61)),
    'one sentence of figures': (1_000_000, lambda size: 'it rose 5% to $3.2 million and from 4,500 tonnes, ' * (size // 50)),
    'only quotations': (1_000_000, lambda size: '“We will go,” she said. ' * (size // 27)),
    'one line of capitals': (1_000_000, lambda size: 'Anna Maria ' * (size // 11)),
    'one line of sayings': (1_000_000, lambda size: 'he said that ' * (size // 13)),
    'one line of nouns and commas': (1_000_000, lambda size: 'some houses, ' * (size // 13)),
    'half a link': (1_000_000, lambda size: 'a.co@' * (size // 5)),
}


def make_hard(folder, title, size):
    path = os.path.join(folder, f'hard-{list(HARD).index(title)}-{size}.txt')
    with open(path, 'w', encoding='utf-8') as stream:
        stream.write(HARD[title][1](size) + '\n')
    return path


def retell(sentence, story):
    """The sentence with another number for each of its numbers and another name for each of its names."""
    def rename(found):
        made = random.Random(f'{story} {found[0]}')
        return ''.join(made.choice('bdfklmnprstv') + made.choice('aeiou') for _ in range(3)).title()
    sentence = re.sub(r'(?<=[a-z,] )[A-Z][a-z]{3,}', rename, sentence)
    return re.sub(r'(?<![\d.,])[1-9]\d?(?![\d.,])', lambda found: str(int(found[0]) + story % 37), sentence)


def retell_all(sentence, story):
    """The same, and every other number too but for years: its digits are drawn anew, its first and its zeros kept."""
    def redraw(found):
        made = random.Random(f'{story} {found[0]}')
        return found[0][0] + ''.join(made.choice('123456789') if digit in '123456789' else digit for digit in found[0][1:])
    return re.sub(r'(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d[\d,.]*\d', redraw, retell(sentence, story))


def tell_sparse(shuffle, known, story):
    told = [retell(sentence, story) for sentence in shuffle.choices(known, k=12)]
    return [shuffle.sample(told, 8) for _ in range(STORY)]


def tell_dense(shuffle, known, story):
    told = [retell_all(sentence, story) for sentence in shuffle.choices(known, k=36)]
    return [shuffle.sample(told, 28) for _ in range(STORY)]


def dense_sentences():
    """Those of the passages that have a figure or two in them."""
    prose, _ = passages()
    return [line for line in prose if len(re.findall(r'\d', line)) >= 4 and len(line) < 240]


# How reports are told, and of which sentences: those of a few dozen that every other story has too, or of hundreds.
STORIES = {'sparse': (tell_sparse, sentences), 'dense': (tell_dense, dense_sentences)}
BETWEEN = '\f\n' # stands between two reports in one file


def make_stories(folder, kind, count):
    """One file of reports, STORY of them about one thing: of about 1 KB each, or of about 3.3 KB full of figures."""
    tell, collect = STORIES[kind]
    known, shuffle = collect(), random.Random(2)
    path = os.path.join(folder, f'stories-{kind}-{count}.txt')
    with open(path, 'w', encoding='utf-8') as stream:
        for story in range(count // STORY):
            for report in tell(shuffle, known, story):
                stream.write('\n\n'.join(report) + '\n' + BETWEEN)
    return path
