#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs make of the exported timelines: read back by parsers that share nothing with the writers.

The calendar is held to RFC 5545 (lines, folding, escapes, nesting, value types, required properties), the script to the
fields and ranges that TimelineJS documents. Usage: test_timeline_exports.py DATELINE-CLI
"""
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile

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


def export(form):
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, text in enumerate((STORY, OTHER)):
            names.append(os.path.join(folder, f'report-{number}.txt'))
            with open(names[-1], 'w', encoding='utf-8') as stream:
                stream.write(text)
        return subprocess.run([sys.argv[1], 'timeline', '--format', form, *names], check=True, capture_output=True).stdout


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


CASES = [calendar_follows_its_standard, calendar_tells_what_is_uncertain, script_has_the_fields_of_timelinejs,
         script_tells_what_is_uncertain]


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
