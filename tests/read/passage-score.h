/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-reading.h"
#include "passage.h"

G_BEGIN_DECLS

/* Of one key, over all figures or dates whose span is right and whose line has the key: how often it
 * was asked for and how often right, and of these where a value was expected, was read, and was the
 * one expected ("none" asked for and none read is right, and neither of the three). */
typedef struct
{
  const char *name; /* NULL behind the last */
  guint asked;
  guint right;
  guint expected;
  guint read;
  guint hit;
} KeyScore;

#define PASSAGE_KEYS_MAX 16

/* What was expected, what was read (leaving out what may be read), and what of it was right. */
typedef struct
{
  guint figures_expected;
  guint figures_read;
  guint figures_right;   /* span, value and unit */
  guint attributes_expected;
  guint attributes_right; /* of the figures whose span is right */
  guint dates_expected;
  guint dates_read;
  guint date_spans_right;
  guint dates_right;     /* span and EDTF */
  guint traps;
  guint traps_read;
  KeyScore figure_keys[PASSAGE_KEYS_MAX];
  KeyScore date_keys[PASSAGE_KEYS_MAX];
  guint quotations;       /* lines and their keys, and what of them holds */
  guint quotations_right;
  guint names;            /* the same, and names read that are none */
  guint names_right;
  guint page;             /* furniture, title, authors, publisher, day */
  guint page_right;
} PassageScore;

/* Adds to @score; appends a line for everything that is not as expected to @report. */
void passage_score_add (PassageScore *score, const Passage *passage, const DtlReading *reading, GString *report);

double passage_score_f1 (guint expected, guint read, guint right);

G_END_DECLS
