/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-furniture.h"

G_BEGIN_DECLS

/* What a line of a page is, told from its own words. */
typedef enum
{
  DTL_LINE_REPORT,    /* the report's, as far as can be told */
  DTL_LINE_FURNITURE,
  DTL_LINE_END,       /* heads other stories: "Most read" */
  DTL_LINE_COMMENTS,  /* "12 Comments": behind the report it heads them */
  DTL_LINE_TEASER,    /* of another story, if the report has begun */
  DTL_LINE_SECTION,   /* of a menu, if others are beside it: "Politics" */
  DTL_LINE_OFFER,     /* of a subscription, if others are beside it: "Only $1 for 4 weeks" */
  DTL_LINE_TAG,       /* of a list of tags, if others are beside it: "TYPHOON" */
} DtlLineKind;

DtlLineKind dtl_furniture_line_judge   (const DtlPassage *line); /* a short paragraph as one passage of one sentence */
gboolean    dtl_furniture_line_opens   (const DtlPassage *line); /* whether the beginning of a longer one is worth judging it whole */
DtlLineKind dtl_furniture_line_judge_long (const DtlPassage *line); /* a longer paragraph: a notice, or the report's */
gboolean    dtl_furniture_line_about_author (const DtlPassage *line); /* "Jane Doe is a reporter for …" */
gboolean    dtl_furniture_line_has_roles (const DtlPassage *line); /* "Translator: Jane Doe, Editor: John Roe" */
gboolean    dtl_furniture_line_is_tail  (const DtlPassage *line); /* one of several headlines or tags behind the report */
gboolean    dtl_furniture_line_is_label (const DtlPassage *line); /* a name or section that may stand beside furniture */

G_END_DECLS
