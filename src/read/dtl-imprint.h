/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"

G_BEGIN_DECLS

/**
 * DtlImprint:
 *
 * What a page says of who made it, gathered line by line. Authors above the report count more than those at its
 * foot, a publisher beside the title more than the agency of a dateline.
 */
typedef struct
{
  GPtrArray *authors;     /*< private >*/
  const char *publisher;  /*< private >*/
  int publisher_rank;     /*< private >*/
  gboolean awaits_name;   /*< private >*/
  DtlSpan name_line;      /*< private >*/
  DtlSpan bare_line;      /*< private >*/
} DtlImprint;

void dtl_imprint_init   (DtlImprint *self);
void dtl_imprint_clear  (DtlImprint *self);
void dtl_imprint_read_head (DtlImprint *self, const DtlPassage *line, gboolean above, gboolean dated); /* a short line near the page's beginning; @above: no paragraph of the report stands before it; @dated: it or one beside it has the day */
void dtl_imprint_read_foot (DtlImprint *self, const DtlPassage *line); /* any line near the page's end */
void dtl_imprint_read_dateline (DtlImprint *self, const DtlPassage *line); /* the beginning of a paragraph */

/* Cuts " | Reuters" off a title and keeps it; returns the title's end. */
guint32 dtl_imprint_cut_title (DtlImprint *self, const DtlPassage *title);

/* Sets what the reading has not yet: its authors and publisher. */
void dtl_imprint_settle (DtlImprint *self, DtlReading *reading);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DtlImprint, dtl_imprint_clear)

G_END_DECLS
