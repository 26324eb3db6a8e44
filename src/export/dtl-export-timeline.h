/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/* The story's events in the forms of other programs. Events without a date are left out: those
 * programs have no place for them. */

void dtl_export_timelinejs (GString *text, const DtlComparison *comparison, const char *title);
void dtl_export_ics        (GString *text, const DtlComparison *comparison);

/* dtl-export-picture.c: the timeline as it is drawn. */
void dtl_export_timeline_svg (GString *text, const DtlComparison *comparison, const char *title);
void dtl_export_timeline_pdf (GString *text, const DtlComparison *comparison, const char *title);
void dtl_export_timeline_png (GString *text, const DtlComparison *comparison, const char *title);

G_END_DECLS
