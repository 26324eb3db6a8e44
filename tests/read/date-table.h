/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-lexicon.h"

G_BEGIN_DECLS

/* A text, and the dates that the scanner must read in it: "Monday=2024-12-09; in 2023…" is written
 * "Monday=2024-12-09; 2023=2023". What follows a "#" is the rule, a "@" the role:
 * "Monday=2024-12-09#weekday-before-anchor@event". Paragraphs are separated by a line break. */
typedef struct
{
  const char *published; /* NULL: not known */
  const char *locale;
  const char *text;
  const char *dates;
} DateRow;

/* Fails the test with the rows that are read otherwise. */
void date_table_check (const DateRow *rows, guint n_rows);

G_END_DECLS
