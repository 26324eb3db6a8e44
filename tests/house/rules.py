# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house, a function each, listed in RULES at the end.

A rule takes a Tree and yields findings as (path, line, sentence). It reads files only through the Tree, so that a
test can hand it files that exist nowhere else.
"""
import os
import re
import subprocess

from c_source import blank_out, functions, nesting

FLOORS = {
    'base': 0,
    'text': 1, 'layout': 1,
    'read': 2,
    'compare': 3,
    'brief': 4,
    'store': 5, 'import': 5, 'export': 5,
    'model': 6,
    'app': 7, 'cli': 7,
}
# Libraries that belong to certain rooms; every room may use GLib.
LIBRARIES = {
    r'(gtk|gdk|gsk|adwaita)\b': ('app',),
    r'(pango|cairo)\b': ('app', 'export'),
    r'sqlite3\b': ('store',),
    r'md4c\b': ('import',),
    r'archive(_entry)?\b': ('import', 'export'),
}
OBJECTS_FROM = FLOORS['model']
MOST_FUNCTION_LINES = 80
MOST_FILE_LINES = 800
MOST_NESTING = 4
# Folders of tests that stand for no room of src.
OTHER_TEST_FOLDERS = ('bench', 'build-aux', 'cases', 'data', 'fuzz', 'golden', 'house', 'stories', 'torture')
LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
TRANSLATED = {
    '.c': r'\b(_|N_|C_|Q_|NC_|ngettext|g_dngettext)\s*\(\s*"',
    '.blp': r'\b(_|C_)\s*\(\s*["\']',
}
TRANSLATED_DATA = ('.desktop.in', '.metainfo.xml.in', '.gschema.xml.in')
TEXT_ENDINGS = ('.c', '.h', '.py', '.build', '.blp', '.css', '.in', '.json', '.md', '.txt', '.svg', '.xml', '.sh', '')


class Tree:
    """The files of the project: paths from its top folder, and what is in them."""

    def __init__(self, files):
        self.files = files

    @classmethod
    def of_folder(cls, root):
        files = {}
        for path in list_files(root):
            full = os.path.join(root, path)
            if os.path.isfile(full) and os.path.splitext(path)[1] in TEXT_ENDINGS:
                with open(full, 'rb') as stream:
                    content = stream.read()
                if b'\0' not in content:
                    files[path] = content.decode('utf-8', 'replace')
        return cls(files)

    def under(self, folder, *endings):
        for path, text in sorted(self.files.items()):
            if path.startswith(folder) and (not endings or path.endswith(endings)):
                yield path, text

    def lines(self, folder='', *endings):
        for path, text in self.under(folder, *endings):
            for number, line in enumerate(text.split('\n'), 1):
                yield path, number, line


def list_files(root):
    """What git tracks or would track; in an unpacked archive, every file but those of build folders."""
    command = ['git', '-c', 'safe.directory=*', '-C', root, 'ls-files', '-z', '-co', '--exclude-standard']
    try:
        listing = subprocess.run(command, check=True, capture_output=True).stdout.decode()
        return [path for path in listing.split('\0') if path]
    except (OSError, subprocess.CalledProcessError):
        paths = []
        for folder, folders, names in os.walk(root):
            folders[:] = [name for name in folders if not name.startswith(('_build', '.'))]
            paths += [os.path.relpath(os.path.join(folder, name), root) for name in names]
        return paths


def room_of(path):
    parts = path.split('/')
    return parts[1] if len(parts) > 2 and parts[0] == 'src' else None


def includes_point_downwards(tree):
    homes = {os.path.basename(path): room_of(path) for path, _ in tree.under('src/', '.h')}
    for path, number, line in tree.lines('src/', '.c', '.h'):
        match = re.match(r'#\s*include\s*[<"]([^>"]+)[>"]', line)
        if not match:
            continue
        room, home = room_of(path), homes.get(os.path.basename(match.group(1)))
        if room not in FLOORS:
            yield path, number, f'the room src/{room} is not in the table of rooms'
        elif home and home != room and FLOORS[home] >= FLOORS[room]:
            yield path, number, f'src/{room} (floor {FLOORS[room]}) includes {match.group(1)} of src/{home} (floor {FLOORS[home]})'


def libraries_stay_in_their_rooms(tree):
    for path, number, line in tree.lines('src/', '.c', '.h'):
        for library, rooms in LIBRARIES.items():
            if re.match(r'#\s*include\s*[<"]' + library, line) and room_of(path) not in rooms:
                yield path, number, f'only {" and ".join("src/" + room for room in rooms)} may include this library'


def core_has_no_objects(tree):
    for path, number, line in tree.lines('src/', '.c', '.h'):
        if FLOORS.get(room_of(path), OBJECTS_FROM) < OBJECTS_FROM and re.match(r'G_(DEFINE|DECLARE)_\w*(TYPE|INTERFACE)\w* ', line):
            yield path, number, 'rooms below src/model are plain structs, without GObject'


def functions_are_short(tree):
    for path, text in tree.under('src/', '.c', '.h'):
        for name, first, last, _ in functions(text):
            if last - first + 1 > MOST_FUNCTION_LINES:
                yield path, first, f'{name} () has {last - first + 1} lines, more than {MOST_FUNCTION_LINES}'


def files_are_short(tree):
    for path, text in tree.under('src/', '.c', '.h', '.blp'):
        count = text.count('\n')
        if count > MOST_FILE_LINES:
            yield path, count, f'the file has {count} lines, more than {MOST_FILE_LINES}'


def nesting_is_shallow(tree):
    for folder in ('src/', 'tests/'):
        for path, text in tree.under(folder, '.c'):
            for name, first, _, body in functions(text):
                depth = nesting(body)
                if depth > MOST_NESTING:
                    yield path, first, f'{name} () nests {depth} deep, more than {MOST_NESTING}'


def nothing_jumps(tree):
    for path, text in tree.under('', '.c', '.h'):
        for number, line in enumerate(blank_out(text).split('\n'), 1):
            if re.search(r'\bgoto\b', line):
                yield path, number, 'goto'


def statics_do_not_change(tree):
    """The one exception are the arrays that GObject itself fills once for a class."""
    allowed = re.compile(r'\b(properties|signals)\s*\[|\bgsize \w+ = 0;|static (inline|void \()|_private\b')
    for path, text in tree.under('src/', '.c', '.h'):
        for number, line in enumerate(blank_out(text).split('\n'), 1):
            if re.match(r'\s*static\b[^()]*[=;]\s*', line) and not re.search(r'\bconst\b', line) and not allowed.search(line):
                yield path, number, 'a static variable that is not const'


def paragraphs_are_read_within(tree):
    """A paragraph may begin and end anywhere, so that its tokens are asked for where an index beyond its ends is answered."""
    for path, text in tree.under('src/read/', '.c'):
        for number, line in enumerate(blank_out(text).split('\n'), 1):
            if re.search(r'(->|\.)tokens\s*\[', line) and not path.endswith('/dtl-passage.c'):
                yield path, number, 'a token of a paragraph is asked for with dtl_passage_at () or what is built on it'


def headers_are_included_once(tree):
    for path, text in tree.under('', '.h'):
        code = [line for line in blank_out(text).split('\n') if line.strip()]
        if not code or code[0].strip() != '#pragma once':
            yield path, 1, 'the first thing in a header is `#pragma once`'


def files_say_their_licence(tree):
    for folder in ('src/', 'tests/', 'build-aux/', '.ci/'):
        for path, text in tree.under(folder):
            is_code = path.endswith(('.c', '.h', '.py', '.sh')) or text.startswith('#!')
            if is_code and LICENCE not in '\n'.join(text.split('\n')[:3]):
                yield path, 1, f'one of the first lines says: {LICENCE}'


def sources_say_why(tree):
    for path, text in tree.under('src/', '.c'):
        head = re.split(r'(?m)^#', text, maxsplit=1)[0]
        comments = ' '.join(re.findall(r'/\*(.*?)\*/', head, re.DOTALL)).replace(LICENCE, '')
        if len(comments.split()) < 6:
            yield path, 2, 'before the first include stands a comment on why the file exists'


def nothing_is_left_to_do(tree):
    words = re.compile(r'\b(' + '|'.join(('TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X')) + r')\b')
    for path, number, line in tree.lines():
        match = words.search(line)
        if match and not path.startswith(('po/', 'COPYING')):
            yield path, number, f'{match.group(1)}: do it, or open an issue'


def translations_are_listed(tree):
    listed = {line.strip() for line in tree.files.get('po/POTFILES.in', '').split('\n')} - {''}
    listed = {line for line in listed if not line.startswith('#')}
    for path in sorted(listed - tree.files.keys()):
        yield 'po/POTFILES.in', 1, f'{path} does not exist'
    for path, text in tree.under(''):
        pattern = TRANSLATED.get(os.path.splitext(path)[1])
        wanted = path.endswith(TRANSLATED_DATA) or (path.startswith('src/') and pattern and re.search(pattern, text))
        if wanted and path not in listed:
            yield path, 1, 'it has sentences for the user and is not in po/POTFILES.in'


def paths_are_our_own(tree):
    machine = re.compile(r'(?<![\w./:*?~-])/(work|root|home|Users)/\w')
    for path, number, line in tree.lines():
        if machine.search(line):
            yield path, number, 'the absolute path of some machine'


def tests_mirror_sources(tree):
    rooms = {room_of(path) for path, _ in tree.under('src/')} - {None}
    tested = {path.split('/')[1] for path, _ in tree.under('tests/') if path.count('/') > 1}
    for room in sorted(rooms - tested):
        yield f'src/{room}', 1, f'there is no folder tests/{room}'
    for folder in sorted(tested - rooms - set(OTHER_TEST_FOLDERS)):
        yield f'tests/{folder}', 1, f'there is no room src/{folder}'


def the_id_is_written_once(tree):
    definition = re.search(r"(?m)^application_id = '([\w.]+)'", tree.files.get('meson.build', ''))
    if not definition:
        yield 'meson.build', 1, 'application_id is not defined'
        return
    name = definition.group(1)
    for path, number, line in tree.lines():
        if (name in line or name.replace('.', '/') in line) and path not in ('meson.build', f'build-aux/{name}.json'):
            yield path, number, 'the application id is written in meson.build alone; take it from there'


def lines_are_clean(tree):
    for path, text in tree.under('', '.c', '.h', '.py', '.build', '.blp', '.css'):
        for number, line in enumerate(text.split('\n'), 1):
            if '\t' in line or line != line.rstrip():
                yield path, number, 'a tab, or blanks at the end of the line'
        if text and not text.endswith('\n'):
            yield path, text.count('\n') + 1, 'the last line does not end'


RULES = (
    includes_point_downwards,
    libraries_stay_in_their_rooms,
    core_has_no_objects,
    functions_are_short,
    files_are_short,
    nesting_is_shallow,
    nothing_jumps,
    statics_do_not_change,
    paragraphs_are_read_within,
    headers_are_included_once,
    files_say_their_licence,
    sources_say_why,
    nothing_is_left_to_do,
    translations_are_listed,
    paths_are_our_own,
    tests_mirror_sources,
    the_id_is_written_once,
    lines_are_clean,
)
