/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "dtl-span.h"

G_BEGIN_DECLS

typedef enum
{
  EXPECT_FIGURE,
  EXPECT_DATE,
  EXPECT_QUOTATION,
  EXPECT_EVENT,
  EXPECT_NOT,
  EXPECT_MAY,
  EXPECT_NO_QUOTATION,
  EXPECT_NO_EVENT,
  EXPECT_NAME,
  EXPECT_NO_NAME,
  EXPECT_FURNITURE,
  EXPECT_NOT_FURNITURE,
  EXPECT_TITLE,     /* these four are no places in the text */
  EXPECT_AUTHOR,
  EXPECT_PUBLISHER,
  EXPECT_PUBLISHED,
  EXPECT_LAST
} ExpectationKind;

/* `key=value` asks for this value ("none": for none), `key~value` for one that contains it. */
typedef struct
{
  char *name;
  gboolean contains;
  GPtrArray *values; /* more than one after commas */
} Key;

typedef struct
{
  ExpectationKind kind;
  guint line;
  GArray *spans; /* DtlSpan: one, or all occurrences for NOT and MAY and the like; none of what is no place */
  char *text;
  char *value;   /* second field of a figure or date, else NULL */
  GPtrArray *keys;
} Expectation;

typedef struct
{
  char *file;    /* base name without ".txt" */
  guint line;
  char *name;
  GHashTable *headers; /* "published", "locale", … */
  char *text;
  GPtrArray *expectations;
} Passage;

void       passage_free       (Passage *passage);
GPtrArray *passage_read_file  (const char *path, GError **error);
GPtrArray *passage_read_folder (const char *path, GError **error); /* of every *.txt right in it, in order of name */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Passage, passage_free)

G_END_DECLS
