/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

/* A comparison put together by hand, so that tests of the model do not depend on what the reader
 * makes of a sentence. Three reports on a bridge: two say 4 million, one says 4 billion and is the
 * suspect; one dates the opening two days before the other; the third has no date. */

enum
{
  STORY_HERALD,  /* "4 million euros", 3 May 2021 */
  STORY_COURIER, /* "4 billion euros", 1 May 2021 */
  STORY_NOTE,    /* "4 million euros", "Monday" unresolved; no publisher, from bridge-note.txt */
  STORY_N_SOURCES,
};

DtlComparison *story_new        (void);
DtlReading    *story_reading    (guint source, const char *more); /* @more is put before the text */
DtlComparison *story_compare    (GPtrArray *readings);
