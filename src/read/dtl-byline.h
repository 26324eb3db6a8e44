/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"

G_BEGIN_DECLS

#define DTL_BYLINE_MOST 6

/**
 * DtlByline:
 * @names: the authors
 * @n_names: their number; 0 if the line names none
 * @end: the token after the last of them and what they are
 * @sure: whether the line says that it is one ("By"), or only looks like it
 */
typedef struct
{
  DtlSpan names[DTL_BYLINE_MOST];
  guint n_names;
  guint end;
  gboolean sure;
} DtlByline;

gboolean dtl_byline_match (const DtlPassage *line, DtlByline *byline); /* whether the line begins with one */
gboolean dtl_byline_match_names (const DtlPassage *line, DtlByline *byline); /* whether it begins with names, "by" left out */
gboolean dtl_byline_is_role  (const DtlPassage *line);
gboolean dtl_byline_is_whole (const DtlPassage *line, const DtlByline *byline); /* whether it holds nothing else */

G_END_DECLS
