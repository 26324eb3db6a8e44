/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-measure-item.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/* What is said of a measure in the panel's cards and table. Strings are the caller's. */

char            *dtl_measure_words_label    (DtlMeasureItem *item);
char            *dtl_measure_words_period   (DtlMeasureItem *item);
char            *dtl_measure_words_subtitle (DtlMeasureItem *item);
char            *dtl_measure_words_source   (DtlSession *session, guint source);
char            *dtl_measure_words_value    (DtlMeasureItem *item, DtlMentionRef figure);
char            *dtl_measure_words_written  (DtlMeasureItem *item, DtlMentionRef figure);
char            *dtl_measure_words_note     (DtlMeasureItem *item, DtlMentionRef figure);
char            *dtl_measure_words_commonest (DtlMeasureItem *item, const GArray *figures);
char            *dtl_measure_words_conclusion (DtlMeasureItem *item, DtlSession *session);
char            *dtl_measure_words_passage  (DtlMeasureItem *item, DtlMentionRef figure);
char            *dtl_measure_words_cell     (DtlMeasureItem *item, guint source);
char            *dtl_measure_words_cell_written (DtlMeasureItem *item, guint source);
char            *dtl_measure_words_group    (DtlMeasureItem *item, const GArray *sources);
GArray          *dtl_measure_main_figures   (DtlMeasureItem *item);

const DtlFigure *dtl_measure_figure         (DtlMeasureItem *item, DtlMentionRef figure);
gboolean         dtl_measure_is_suspect     (const DtlMeasure *measure, DtlMentionRef figure);
gboolean         dtl_measure_is_source_suspect (const DtlMeasure *measure, guint source);

G_END_DECLS
