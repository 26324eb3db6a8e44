/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-furniture.h"

G_BEGIN_DECLS

/* What is counted once for all who judge a line. */
typedef struct
{
  const DtlPassage *passage;
  guint words;       /* words and numbers */
  guint numbers;
  guint covered;     /* words that are of buttons */
  guint phrases;     /* of buttons */
  guint sections;    /* words that are of menus or buttons */
  guint capitals;
  guint first_length;
  int first_kind;
  gboolean has_notice;
  gboolean is_sure;  /* says what only a page says */
  gboolean has_network;
  gboolean has_author;
} DtlLineCount;

DtlLineCount dtl_line_count          (const DtlPassage *line);
gboolean     dtl_line_is_button_kind (int kind); /* a #DtlFurnitureKind */
gboolean     dtl_line_ends_with_stop (const DtlPassage *line);
gboolean     dtl_line_has_verb       (const DtlLineCount *self);
gboolean     dtl_line_is_bar         (const DtlPassage *line, guint at);

G_END_DECLS
