# SPDX-License-Identifier: GPL-3.0-or-later
"""As much of C as the house rules ask about: what is code, where functions are, how deep they nest."""
import re

CONTROL = ('if', 'for', 'while', 'switch')
NOT_CODE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)


def blank_out(text):
    """The text with comments, strings and characters made blank; lines and columns stay where they are."""
    def blanks(match):
        found = match.group(0)
        inner = re.sub(r'[^\n]', ' ', found)
        return found[0] + inner[1:-1] + found[-1] if found[0] in '"\'' else inner
    return NOT_CODE.sub(blanks, text)


def functions(text):
    """Each function as (name, first line of the body, last line, body); bodies stand at the first column, as our style has it."""
    lines = blank_out(text).split('\n')
    found = []
    for number, line in enumerate(lines):
        if line.rstrip() != '{' or not heading_above(lines, number).endswith(')'):
            continue
        end = next((n for n in range(number, len(lines)) if lines[n].startswith('}')), len(lines) - 1)
        found.append((name_above(lines, number), number + 1, end + 1, '\n'.join(lines[number:end + 1])))
    return found


def heading_above(lines, number):
    while number > 0 and not lines[number - 1].strip():
        number -= 1
    return lines[number - 1].rstrip() if number > 0 else ''


def name_above(lines, number):
    for n in range(number - 1, max(-1, number - 30), -1):
        match = re.match(r'(\w+) ?\(', lines[n])
        if match:
            return match.group(1)
    return '?'


class Nesting:
    """Walks the statements of one function body and notes how deep control statements stand in each other."""

    def __init__(self, body):
        self.tokens = re.findall(r'\w+|[{}();:?]|[^\s\w]', re.sub(r'(?m)^\s*#.*$', '', body))
        self.at = 0
        self.deepest = 0
        self.statement(0)

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def skip_group(self, opening, closing):
        depth = 0
        while self.peek() is not None:
            token = self.tokens[self.at]
            self.at += 1
            depth += (token == opening) - (token == closing)
            if depth == 0:
                return

    def skip_to_semicolon(self):
        while self.peek() not in (None, ';', '}'):
            if self.peek() == '{':
                self.skip_group('{', '}')
            elif self.peek() == '(':
                self.skip_group('(', ')')
            else:
                self.at += 1
        if self.peek() == ';':
            self.at += 1

    def block(self, depth):
        self.at += 1
        while self.peek() not in (None, '}'):
            self.statement(depth)
        self.at += 1

    def inner(self, depth):
        self.deepest = max(self.deepest, depth)
        self.statement(depth)

    def statement(self, depth):
        token = self.peek()
        if token == '{':
            self.block(depth)
        elif token in CONTROL:
            self.at += 1
            self.skip_group('(', ')')
            self.inner(depth + 1)
            self.branches(depth)
        elif token == 'do':
            self.at += 1
            self.inner(depth + 1)
            self.skip_to_semicolon()
        elif token in ('case', 'default'):
            while self.peek() not in (None, ':'):
                self.at += 1
            self.at += 1
        elif token is not None:
            self.skip_to_semicolon()

    def branches(self, depth):
        """What follows an `if`: an `else if` stands as deep as the `if` itself."""
        while self.peek() == 'else':
            self.at += 1
            if self.peek() == 'if':
                self.at += 1
                self.skip_group('(', ')')
            self.inner(depth + 1)


def nesting(body):
    return Nesting(body).deepest
