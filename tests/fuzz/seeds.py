# SPDX-License-Identifier: GPL-3.0-or-later
"""Where fuzzing begins: inputs made of the passages, and a dictionary made of the lexicon. Nothing of it is kept in
the repository, so that it grows with both; the held-out passages are left out.

Each target has its own kind of input: what stands before the text is told in its file, fuzz-TARGET.c.
"""
import json
import os
import re

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
CASES = os.path.join(ROOT, 'tests', 'cases', 'en')
DATA = os.path.join(ROOT, 'data')
# The files of a lexicon in the order in which the target's first byte chooses them.
LEXICON_FILES = ('lexicon/en.json', 'units.json', 'measures/en.json', 'thesaurus/en.json')
# Words of the short pieces of passages that begin and end anywhere, and how far apart they begin.
WINDOW_LENGTHS = (1, 2, 3, 5, 8, 13)
WINDOW_STEP = 97
# Members of one object or array that make a lexicon's seed.
SOME = 3
WORDS_OF_A_CLASS = 60
LONGEST_WORD = 24
SIGNS = ('$', '€', '£', '¥', '₹', '%', '–', '—', '“', '”', '‘', '’', '"', "'", '½', '…', '\u00a0', '\u2009', '\u202f', '\u2212', '\u00ad', '\u200b',
         '(', ')', '/', ':', ';', '•', '1,234', '2.5', '10,5', '1,00,000', '2024-12-12', '12/11/2024', '12.12.2024', '2016-17', '1990s', 'Q3',
         'FY2024-25', 'H1', '3-5', '1/66', '\n', '\n\n', '. ', ', ', ' – ')
JSON_PARTS = ('{', '}', '[', ']', ':', ',', '"', 'null', 'true', '1', '-1', '1e9', '"units"', '"code"', '"kind"', '"symbols"', '"en"', '"usd"',
              '"label"', '"words"', '"scale"', '"1/2"', '"cased"')


def passages():
    """The texts of all passages, with their header lines."""
    for name in sorted(os.listdir(CASES)):
        if not name.endswith('.txt'):
            continue
        with open(os.path.join(CASES, name), encoding='utf-8') as stream:
            for passage in re.split(r'(?m)^=== .*\n', stream.read())[1:]:
                parts = re.split(r'(?m)^---\n', passage)
                if len(parts) > 2:
                    yield parts[0], parts[1]


def windows():
    """Short pieces of the passages: a paragraph may begin and end anywhere."""
    words = [word for _, text in passages() for word in text.split()]
    for number, first in enumerate(range(0, len(words), WINDOW_STEP)):
        yield ' '.join(words[first:first + WINDOW_LENGTHS[number % len(WINDOW_LENGTHS)]])


def cut(value):
    """A part of a data file that still has its form: a few members of everything in it."""
    if isinstance(value, dict):
        return {key: cut(value[key]) for key in list(value)[:SOME]}
    if isinstance(value, list):
        return [cut(element) for element in value[:SOME]]
    return value


def load_data(path):
    with open(os.path.join(DATA, path), encoding='utf-8') as stream:
        return json.load(stream)


def lexicon_seeds():
    for number, path in enumerate(LEXICON_FILES):
        for key, value in load_data(path).items():
            parts = [value] if not isinstance(value, list) else [value[first:first + SOME] for first in range(0, len(value), SOME * 10)]
            for part in parts:
                yield bytes([number]) + json.dumps({key: cut(part)}, ensure_ascii=False).encode()


def seeds(target):
    """The inputs of a target, as bytes."""
    if target == 'lexicon':
        yield from lexicon_seeds()
        return
    for number, (head, text) in enumerate(passages()):
        if target == 'reader':
            yield bytes([number % 13, number * 7 % 256]) + text.encode()
        elif target == 'import':
            yield bytes([number % 3]) + (head + '---\n' + text).encode()
        else:
            yield text.encode(('utf-8', 'utf-16', 'cp1252', 'utf-8-sig')[number % 4], 'replace')
    if target == 'reader':
        for number, text in enumerate(windows()):
            yield bytes([number % 13, number * 7 % 256]) + text.encode()


def words():
    """What the lexicon knows, as it is written in news."""
    for phrases in load_data('lexicon/en.json').values():
        yield from list(phrases)[:WORDS_OF_A_CLASS]
    for unit in load_data('units.json')['units']:
        yield from unit.get('symbols', [])[:1] + unit.get('en', [])[:1]


def dictionary(target):
    parts = JSON_PARTS if target == 'lexicon' else (*SIGNS, *words())
    return sorted({part for part in parts if 0 < len(part.encode()) <= LONGEST_WORD})


def write_seeds(folder, target):
    """Writes them new, so that none stays of a passage that is gone; returns how many there are."""
    os.makedirs(folder, exist_ok=True)
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))
    count = 0
    for count, content in enumerate(seeds(target), 1):
        with open(os.path.join(folder, f'{count:05}'), 'wb') as stream:
            stream.write(content)
    return count


def write_dictionary(path, target):
    with open(path, 'w', encoding='ascii') as stream:
        for part in dictionary(target):
            stream.write('"' + ''.join(f'\\x{byte:02x}' for byte in part.encode()) + '"\n')
