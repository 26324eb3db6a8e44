#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs make of the exported timelines: read back by parsers that share nothing with the writers.

The calendar is held to RFC 5545 (lines, folding, escapes, nesting, value types, required properties), the script to the
fields and ranges that TimelineJS documents; pictures to the size, the part of time and the greys that were asked for. Usage: test_timeline_exports.py DATELINE-CLI
"""
import datetime
import json
import os
import re
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zlib

STORY = """The Long Bridge
Published 4 May 2021

The mayor opened the Long Bridge on Monday, 3 May 2021, at 10:30. The firm has run the ferry since 2019.
The ferry broke on 12 June 2021, the firm said. The strike lasted from 10 May 2021 to 14 May 2021.
In March 2020 the council; "rashly, perhaps" \\ bought the <ferry>. The piers must be painted by 2030.
"""
OTHER = """The Long Bridge again
Published 5 May 2021

The mayor opened the Long Bridge on Saturday, 1 May 2021.
"""


def export(form, *options):
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, text in enumerate((STORY, OTHER)):
            names.append(os.path.join(folder, f'report-{number}.txt'))
            with open(names[-1], 'w', encoding='utf-8') as stream:
                stream.write(text)
        return subprocess.run([sys.argv[1], 'timeline', '--format', form, *options, *names], check=True, capture_output=True).stdout


# --- iCalendar ---------------------------------------------------------------------------------------------------

REQUIRED = {'VCALENDAR': {'VERSION', 'PRODID'}, 'VEVENT': {'UID', 'DTSTAMP', 'DTSTART'}}
ONCE = {'VERSION', 'PRODID', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'DESCRIPTION', 'STATUS', 'TRANSP'}
TEXTS = {'SUMMARY', 'DESCRIPTION', 'UID', 'PRODID', 'X-DATELINE-EDTF'}
LINE = re.compile(r'(?P<name>[A-Z0-9-]+)(?P<parameters>(?:;[A-Z0-9-]+=(?:"[^"\x00-\x1f]*"|[^";:,\x00-\x1f]*))*):(?P<value>[^\x00-\x08\x0a-\x1f\x7f]*)')
UTC, FLOATING, DATE = re.compile(r'\d{8}T\d{6}Z'), re.compile(r'\d{8}T\d{6}'), re.compile(r'\d{8}')


def unfold(data):
    assert data.endswith(b'\r\n'), 'the last line is not ended'
    lines = data[:-2].split(b'\r\n')
    assert not any(b'\r' in line or b'\n' in line for line in lines), 'a bare CR or LF'
    assert all(len(line) <= 75 for line in lines), 'a line of more than 75 octets'
    for line in lines:
        line.decode('utf-8')
    whole = []
    for line in lines:
        if line[:1] in (b' ', b'\t'):
            whole[-1] += line[1:]
        else:
            whole.append(line)
    return [line.decode('utf-8') for line in whole]


def read_time(name, parameters, value):
    if 'VALUE=DATE' in parameters:
        assert DATE.fullmatch(value), (name, value)
        return datetime.datetime.strptime(value, '%Y%m%d').date()
    assert UTC.fullmatch(value) or (FLOATING.fullmatch(value) and name != 'DTSTAMP'), (name, value)
    return datetime.datetime.strptime(value.rstrip('Z'), '%Y%m%dT%H%M%S')


def read_text(value):
    assert not re.search(r'(?<!\\)(?:\\\\)*[;,]', value), f'a bare separator: {value}'
    assert not re.search(r'(?<!\\)(?:\\\\)*\\[^\\;,nN]', value + ' '), f'an unknown escape: {value}'
    return re.sub(r'\\(.)', lambda found: '\n' if found[1] in 'nN' else found[1], value)


def read_calendar(data):
    stack, events = [], []
    for line in unfold(data):
        match = LINE.fullmatch(line)
        assert match, f'no content line: {line}'
        name, parameters, value = match['name'], match['parameters'].split(';')[1:], match['value']
        if name == 'BEGIN':
            assert len(stack) == ('VCALENDAR', 'VEVENT').index(value), f'{value} in the wrong place'
            stack.append((value, {}))
        elif name == 'END':
            kind, properties = stack.pop()
            assert kind == value and REQUIRED[kind] <= properties.keys(), (kind, properties)
            if kind == 'VEVENT':
                events.append(properties)
        else:
            properties = stack[-1][1]
            assert name not in properties or name not in ONCE, f'{name} twice'
            if name.startswith('DT'):
                value = read_time(name, parameters, value)
            properties[name] = read_text(value) if name in TEXTS else value
    assert not stack, 'something is not ended'
    return events


def find(events, words, key):
    found = [event for event in events if words in key(event)]
    assert len(found) == 1, (words, found)
    return found[0]


def calendar_follows_its_standard():
    events = read_calendar(export('ics'))
    assert len(events) >= 4, events
    assert len({event['UID'] for event in events}) == len(events)
    for event in events:
        assert event['STATUS'] in ('CONFIRMED', 'TENTATIVE') and event['TRANSP'] == 'TRANSPARENT', event
        if 'DTEND' in event:
            assert type(event['DTEND']) is type(event['DTSTART']) and event['DTEND'] > event['DTSTART'], event


def calendar_tells_what_is_uncertain():
    events = read_calendar(export('ics'))
    strike = find(events, 'strike', lambda event: event['SUMMARY'])
    bought = find(events, 'ferry>', lambda event: event['SUMMARY'])
    opened = find(events, 'opened', lambda event: event['SUMMARY'])
    assert (strike['DTSTART'], strike['DTEND']) == (datetime.date(2021, 5, 10), datetime.date(2021, 5, 15)), strike
    assert strike['STATUS'] == 'CONFIRMED', strike
    assert bought['STATUS'] == 'TENTATIVE' and (bought['DTEND'] - bought['DTSTART']).days == 31, bought
    assert opened['STATUS'] == 'TENTATIVE' and 'do not agree' in opened['DESCRIPTION'], opened


# --- TimelineJS --------------------------------------------------------------------------------------------------

DATE_FIELDS = {'year': (-9999, 9999), 'month': (1, 12), 'day': (1, 31), 'hour': (0, 23), 'minute': (0, 59)}
SLIDE_FIELDS = {'start_date', 'end_date', 'text', 'display_date', 'unique_id', 'group'}


def check_date(date):
    assert date.keys() <= DATE_FIELDS.keys() and 'year' in date, date
    for field, value in date.items():
        assert type(value) is int and DATE_FIELDS[field][0] <= value <= DATE_FIELDS[field][1], date
    order = list(DATE_FIELDS)
    present = [field in date for field in order]
    assert present == sorted(present, reverse=True), f'a finer part without the coarser: {date}'
    return [date.get(field, 0) for field in order]


def read_script(data):
    script = json.loads(data, object_pairs_hook=refuse_twins)
    assert script.keys() <= {'title', 'events', 'eras', 'scale'}, script.keys()
    for slide in script['events']:
        assert slide.keys() <= SLIDE_FIELDS and slide['text'].keys() == {'headline', 'text'}, slide
        assert not re.search(r'<(?!/?(?:p|b|i|a|br|em|strong)\b)', json.dumps(slide['text'])), slide
        begin = check_date(slide['start_date'])
        assert 'end_date' not in slide or check_date(slide['end_date']) >= begin, slide
    return script['events']


def refuse_twins(pairs):
    assert len({key for key, _ in pairs}) == len(pairs), pairs
    return dict(pairs)


def script_has_the_fields_of_timelinejs():
    slides = read_script(export('timelinejs'))
    assert len(slides) >= 4 and len({slide['unique_id'] for slide in slides}) == len(slides), slides


def script_tells_what_is_uncertain():
    slides = read_script(export('timelinejs'))
    bought = find(slides, 'bought', lambda slide: slide['text']['headline'])
    strike = find(slides, 'strike', lambda slide: slide['text']['headline'])
    opened = find(slides, 'opened', lambda slide: slide['text']['headline'])
    assert opened['display_date'] == '3 May 2021, 10:30' and opened['start_date']['minute'] == 30, opened
    assert bought['start_date'] == {'year': 2020, 'month': 3}, bought
    assert strike['end_date'] == {'year': 2021, 'month': 5, 'day': 14} and 'display_date' not in strike, strike


# --- Pictures ----------------------------------------------------------------------------------------------------

def read_svg(data):
    root = xml.etree.ElementTree.fromstring(data)
    assert root.tag == '{http://www.w3.org/2000/svg}svg', root.tag
    return root


def read_png(data):
    """Width, height, and the rows of a PNG of 8-bit RGB, unfiltered as its standard has it."""
    assert data[:8] == b'\x89PNG\r\n\x1a\n'
    at, packed, head = 8, b'', None
    while at < len(data):
        length, kind = struct.unpack('>I4s', data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        assert zlib.crc32(kind + body) == struct.unpack('>I', data[at + 8 + length:at + 12 + length])[0], 'a chunk is damaged'
        head = struct.unpack('>IIBBBBB', body) if kind == b'IHDR' else head
        packed += body if kind == b'IDAT' else b''
        at += 12 + length
    width, height, depth, colours = head[:4]
    assert (depth, colours) == (8, 2), head
    raw, rows, above = zlib.decompress(packed), [], bytes(width * 3)
    for number in range(height):
        start = number * (width * 3 + 1)
        above = unfilter(raw[start], raw[start + 1:start + 1 + width * 3], above)
        rows.append(above)
    return width, height, rows


def unfilter(kind, row, above):
    row = bytearray(row)
    for i in range(len(row)):
        left, up, corner = row[i - 3] if i >= 3 else 0, above[i], above[i - 3] if i >= 3 else 0
        if kind == 4:
            guess = left + up - corner
            near = min((left, up, corner), key=lambda value: abs(guess - value))
        else:
            near = (0, left, up, (left + up) // 2)[kind]
        row[i] = (row[i] + near) & 0xff
    return bytes(row)


def pages_of(data):
    """The sizes of the pages of a PDF, in points."""
    text = data.decode('latin-1')
    for stream in re.findall(rb'stream\r?\n(.*?)\r?\nendstream', data, re.S):
        try:
            text += zlib.decompress(stream).decode('latin-1')
        except zlib.error:
            pass
    boxes = re.findall(r'/MediaBox\s*\[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\]', text)
    return [(float(box[2]), float(box[3])) for box in boxes]


def pictures_have_the_size_that_was_asked_for():
    root = read_svg(export('svg', '--size', '1200x700px'))
    assert (root.get('width'), root.get('height')) == ('1200px', '700px'), root.attrib
    root = read_svg(export('svg', '--size', '254mm'))
    assert abs(float(root.get('viewBox').split()[2]) - 720) < 0.01, root.attrib
    assert read_png(export('png', '--size', '640x480px'))[:2] == (640, 480)
    assert read_png(export('png', '--size', '101.6x50.8mm'))[:2] == (1200, 600), 'print has 300 dots an inch'
    small, large = pages_of(export('pdf', '--size', '210x60mm')), pages_of(export('pdf', '--size', '420x297mm'))
    for pages, size in ((small, (595.28, 170.08)), (large, (1190.55, 841.89))):
        assert all(abs(page[side] - size[side]) < 0.1 for page in pages for side in (0, 1)), pages
    assert len(large) == 1 < len(small), (small, large)


def small_pictures_hold_all_that_large_ones_do():
    rows = read_png(export('png', '--size', '400x160px'))[2]
    white = b'\xff' * len(rows[0])
    assert rows[-1] == white and rows[-3] == white, 'something is cut off below'
    assert sum(row != white for row in rows) > 60, 'hardly anything is drawn'


def grey_pictures_have_no_colour():
    _, _, rows = read_png(export('png', '--size', '500x300px', '--grey'))
    assert all(row[0::3] == row[1::3] == row[2::3] for row in rows), 'there is a colour'
    _, _, rows = read_png(export('png', '--size', '500x300px'))
    assert not all(row[0::3] == row[1::3] == row[2::3] for row in rows), 'there was none to take away'


def pictures_show_the_part_of_time_that_was_asked_for():
    parts = [export('svg', '--size', '900px', *options) for options in ((), ('--range', 'focus'), ('--range', 'all'), ('--range', '2021-05..2021-06'))]
    assert parts[0] == parts[1], 'the densest part is shown by default'
    assert len(set(parts)) == 3, 'parts of time look the same'
    for options in (('--size', 'large'), ('--size', '5x5px'), ('--range', '2021..2019'), ('--range', 'soon..later')):
        with_options = [sys.argv[1], 'timeline', '--format', 'svg', *options, '-']
        assert subprocess.run(with_options, input=b'', capture_output=True).returncode == 2, options


CASES = [calendar_follows_its_standard, calendar_tells_what_is_uncertain, script_has_the_fields_of_timelinejs,
         script_tells_what_is_uncertain, pictures_have_the_size_that_was_asked_for, small_pictures_hold_all_that_large_ones_do,
         grey_pictures_have_no_colour, pictures_show_the_part_of_time_that_was_asked_for]


def main():
    print(f'1..{len(CASES)}')
    failed = False
    for number, case in enumerate(CASES, 1):
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


if __name__ == '__main__':
    sys.exit(main())
