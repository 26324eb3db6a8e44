#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the rules of the house themselves: each must find what is bad in the snippets below and nothing in the good ones."""
import sys

import c_source
import rules

HEAD = '/* ' + rules.LICENCE + ' */\n\n/* It is here because a test needs a file that has a reason to exist. */\n\n#include <glib.h>\n'
MESON = "application_id = 'org.example.Thing'\n"


def function(*lines):
    return HEAD + '\nstatic void\ndo_it (int a)\n{\n' + '\n'.join(lines) + '\n}\n'


def nested(depth):
    return function(*['  ' * n + 'if (a)' for n in range(1, depth + 1)], '  ' * (depth + 1) + 'a++;')


CHAIN = function('  if (a == 1)', '    b ();', *['  else if (a)\n    {\n      b ();\n    }'] * 9)
LOOPS = function('  for (;;)', '    while (a)', '      do', '        {', '          switch (a)', '            {', '            case 1:',
                 '              if (a)', '                b ();', '            }', '        }', '      while (a);')

# Rule, number of findings, files.
CASES = (
    ('includes_point_downwards', 1, {'src/base/dtl-a.c': '#include "dtl-b.h"\n', 'src/read/dtl-b.h': ''}),
    ('includes_point_downwards', 1, {'src/store/dtl-a.c': '#include "dtl-b.h"\n', 'src/export/dtl-b.h': ''}),
    ('includes_point_downwards', 1, {'src/attic/dtl-a.c': '#include <glib.h>\n'}),
    ('includes_point_downwards', 0, {'src/read/dtl-a.c': '#include "dtl-b.h"\n#include "dtl-c.h"\n#include <glib.h>\n',
                                     'src/base/dtl-b.h': '', 'src/read/dtl-c.h': ''}),
    ('libraries_stay_in_their_rooms', 3, {'src/model/dtl-a.c': '#include <gtk/gtk.h>\n#include <sqlite3.h>\n#include <md4c.h>\n'}),
    ('libraries_stay_in_their_rooms', 0, {'src/app/dtl-a.c': '#include <adwaita.h>\n', 'src/store/dtl-b.c': '#include <sqlite3.h>\n'}),
    ('core_has_no_objects', 1, {'src/read/dtl-a.c': 'G_DEFINE_FINAL_TYPE (DtlA, dtl_a, G_TYPE_OBJECT)\n'}),
    ('core_has_no_objects', 0, {'src/model/dtl-a.c': 'G_DEFINE_FINAL_TYPE (DtlA, dtl_a, G_TYPE_OBJECT)\n',
                                'src/base/dtl-b.c': 'G_DEFINE_QUARK (dtl-error, dtl_error)\n'}),
    ('functions_are_short', 1, {'src/base/dtl-a.c': function(*['  a ();'] * 79)}),
    ('functions_are_short', 0, {'src/base/dtl-a.c': function(*['  a ();'] * 78)}),
    ('functions_are_short', 0, {'src/base/dtl-a.h': 'typedef struct\n{\n' + '  int a;\n' * 90 + '} DtlA;\n'}),
    ('files_are_short', 1, {'src/base/dtl-a.c': '\n' * 801}),
    ('files_are_short', 0, {'src/base/dtl-a.c': '\n' * 800, 'data/big.json': '\n' * 5000}),
    ('nesting_is_shallow', 1, {'src/base/dtl-a.c': nested(5)}),
    ('nesting_is_shallow', 0, {'src/base/dtl-a.c': nested(4)}),
    ('nesting_is_shallow', 1, {'src/base/dtl-a.c': LOOPS}),
    ('nesting_is_shallow', 0, {'src/base/dtl-a.c': CHAIN}),
    ('nothing_jumps', 1, {'src/base/dtl-a.c': function('  goto out;')}),
    ('nothing_jumps', 0, {'src/base/dtl-a.c': function('  /* no goto here */', '  print ("goto");')}),
    ('statics_do_not_change', 2, {'src/base/dtl-a.c': 'static int count;\n' + function('  static char buffer[9] = "";')}),
    ('statics_do_not_change', 0, {'src/base/dtl-a.c': 'static const int count = 1;\nstatic const char *const names[] = { "a" };\n'
                                                     'static void do_it (void);\nstatic int\nget (void)\n{\n  return 1;\n}\n'}),
    ('statics_do_not_change', 0, {'src/app/dtl-a.c': 'static GParamSpec *properties[N_PROPERTIES];\nstatic guint signals[N_SIGNALS];\n'}),
    ('paragraphs_are_read_within', 2, {'src/read/dtl-a.c': 'a = passage->tokens[i - 1].kind;\nb = &self.passage.tokens[i];\n'}),
    ('paragraphs_are_read_within', 0, {'src/read/dtl-a.c': 'a = dtl_passage_at (passage, i - 1)->kind;\n/* passage->tokens[0] */\nfill (self->tokens);\n',
                                       'src/read/dtl-passage.c': 'return passage->tokens[index];\n', 'src/text/dtl-b.c': 'a = self->tokens[0];\n'}),
    ('headers_are_included_once', 2, {'src/base/dtl-a.h': '#ifndef A\n#define A\n#endif\n', 'src/base/dtl-b.h': ''}),
    ('headers_are_included_once', 0, {'src/base/dtl-a.h': '/* Says something. */\n#pragma once\n'}),
    ('files_say_their_licence', 2, {'src/base/dtl-a.c': '#include <glib.h>\n', 'build-aux/tool': '#!/bin/sh\n'}),
    ('files_say_their_licence', 0, {'src/base/dtl-a.c': HEAD, 'build-aux/tool': '#!/bin/sh\n# ' + rules.LICENCE + '\n', 'build-aux/list': 'a\n'}),
    ('sources_say_why', 1, {'src/base/dtl-a.c': '/* ' + rules.LICENCE + ' */\n#include <glib.h>\n/* Too late to say why it is here. */\n'}),
    ('sources_say_why', 0, {'src/base/dtl-a.c': HEAD}),
    ('nothing_is_left_to_do', 2, {'src/base/dtl-a.c': '/* TO' + 'DO: more */\n', 'README.md': 'FIX' + 'ME\n'}),
    ('nothing_is_left_to_do', 0, {'src/base/dtl-a.c': 'int todo_list;\n'}),
    ('translations_are_listed', 1, {'po/POTFILES.in': '', 'src/cli/dtl-a.c': 'f (_("Hello"));\n'}),
    ('translations_are_listed', 2, {'po/POTFILES.in': 'src/cli/dtl-gone.c\n', 'src/app/dtl-a.blp': 'label: _("Hello");\n'}),
    ('translations_are_listed', 1, {'po/POTFILES.in': '# data/x.desktop.in\n', 'data/x.desktop.in': ''}),
    ('translations_are_listed', 0, {'po/POTFILES.in': 'src/cli/dtl-a.c\n', 'src/cli/dtl-a.c': 'f (_("Hello"));\n', 'tests/t.c': 'f (_("a"));\n'}),
    ('paths_are_our_own', 2, {'build-aux/tool': 'cd /ho' + 'me/someone/dateline\n', 'src/a.c': 'open ("/ro' + 'ot/x");\n'}),
    ('paths_are_our_own', 0, {'README.md': '/usr/share/x, ~/home/x, https://example.org/work/x\n'}),
    ('tests_mirror_sources', 2, {'src/base/dtl-a.c': '', 'tests/attic/test-a.c': ''}),
    ('tests_mirror_sources', 0, {'src/base/dtl-a.c': '', 'tests/base/meson.build': '', 'tests/cases/en/a.txt': '', 'tests/meson.build': ''}),
    ('the_id_is_written_once', 2, {'meson.build': MESON, 'src/a.c': '"org.example.Thing"\n', 'data/b.xml': '/org/example/Thing/\n'}),
    ('the_id_is_written_once', 1, {'meson.build': ''}),
    ('the_id_is_written_once', 0, {'meson.build': MESON, 'build-aux/org.example.Thing.json': '"org.example.Thing"\n', 'src/a.c': 'DTL_APPLICATION_ID\n'}),
    ('lines_are_clean', 3, {'src/a.c': 'a \n\tb\nlast'}),
    ('lines_are_clean', 0, {'src/a.c': 'a\n  b\n', 'po/de.po': 'a\t\n'}),
)


def check_case(name, count, files):
    findings = list(getattr(rules, name)(rules.Tree(files)))
    return None if len(findings) == count else f'{count} findings were expected, not {findings}'


def check_every_rule_has_a_bad_case():
    proved = {name for name, count, _ in CASES if count > 0}
    unproved = [rule.__name__ for rule in rules.RULES if rule.__name__ not in proved]
    return f'no bad snippet for: {unproved}' if unproved else None


def check_blanks_keep_places():
    source = 'a = "x\\"{"; /* {\n} */ b = \'{\'; // {\nc'
    blank = c_source.blank_out(source)
    same = len(blank) == len(source) and blank.count('\n') == source.count('\n')
    return None if same and '{' not in blank and blank.endswith('c') else repr(blank)


def check_functions_are_named():
    found = [(name, first, last) for name, first, last, _ in c_source.functions(function('  b ();') + '\nconst int t[] =\n{\n  1\n};\n')]
    return None if found == [('do_it', 9, 11)] else repr(found)


def main():
    checks = [(f'{name.replace("_", " ")}: {"finds" if count else "allows"}', lambda c=(name, count, files): check_case(*c)) for name, count, files in CASES]
    checks += [
        ('every rule has a bad snippet', check_every_rule_has_a_bad_case),
        ('blanking out keeps lines and columns', check_blanks_keep_places),
        ('functions are found and named', check_functions_are_named),
    ]
    print(f'1..{len(checks)}')
    failed = False
    for number, (title, check) in enumerate(checks, 1):
        problem = check()
        failed = failed or problem is not None
        print(f"{'ok' if problem is None else 'not ok'} {number} - {title}")
        if problem is not None:
            print(f'# {problem}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
