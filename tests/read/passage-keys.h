/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-reading.h"

G_BEGIN_DECLS

/* Values of keys in passages, as text; NULL where there is none. */
char *passage_figure_value (const DtlFigure *figure); /* "money 11200000000 RUB" */
char *passage_figure_key   (const DtlReading *reading, const DtlFigure *figure, const char *key);
char *passage_date_value   (const DtlDateMention *date);
char *passage_date_key     (const DtlReading *reading, const DtlDateMention *date, const char *key);

/* Whole lines as they would stand in a passage. */
char *passage_describe_figure (const DtlReading *reading, const DtlFigure *figure);
char *passage_describe_date   (const DtlReading *reading, const DtlDateMention *date);

G_END_DECLS
