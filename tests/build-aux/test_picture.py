#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that a virtual display's screen becomes the right picture, and that an empty one becomes none."""
import os
import struct
import sys
import tempfile
import zlib

from script import load, report

picture = load('picture')
picture.PATIENCE, picture.REST, picture.INTERVAL = 0.5, 0.05, 0.01

PIXELS = (((1, 2, 3), (4, 5, 6)), ((7, 8, 9), (10, 11, 12)), ((13, 14, 15), (16, 17, 18)))


def write_screen(folder, pixels):
    """A window dump with one colour-map entry and rows that are padded by four bytes."""
    header = [0] * 25
    header[0], header[4], header[5], header[11], header[12], header[19] = 104, len(pixels[0]), len(pixels), 32, 4 * len(pixels[0]) + 4, 1
    path = os.path.join(folder, 'screen')
    with open(path, 'wb') as stream:
        stream.write(struct.pack('>25I', *header) + b'name' + bytes(12))
        for row in pixels:
            stream.write(b''.join(bytes((blue, green, red, 0)) for red, green, blue in row) + bytes(4))
    return path


def run(pixels, *process):
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, 'picture.png')
        status = picture.main([write_screen(folder, pixels), target, *process])
        if not os.path.exists(target):
            return status, None
        with open(target, 'rb') as stream:
            return status, stream.read()


def the_picture_has_the_pixels():
    status, content = run(PIXELS)
    assert status == 0 and content.startswith(b'\x89PNG\r\n\x1a\n'), content
    assert struct.unpack('>2I', content[16:24]) == (2, 3), content[16:24]
    start = content.index(b'IDAT') + 4
    lines = zlib.decompressobj().decompress(content[start:])
    assert lines == b''.join(b'\0' + bytes(value for pixel in row for value in pixel) for row in PIXELS), lines


def an_empty_screen_is_no_picture():
    assert run((((0, 0, 0),),) * 4) == (1, None)


def a_program_that_ended_has_no_picture():
    assert run(PIXELS, '999999999') == (1, None)


sys.exit(report([the_picture_has_the_pixels, an_empty_screen_is_no_picture, a_program_that_ended_has_no_picture]))
