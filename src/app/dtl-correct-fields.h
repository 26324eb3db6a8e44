/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-decision.h"
#include "dtl-reading.h"
#include "dtl-selection.h"

G_BEGIN_DECLS

/* How a field is filled in. */
typedef enum
{
  DTL_CORRECT_TYPED,
  DTL_CORRECT_COMPLETED, /* typed, with what is in use already to take from */
  DTL_CORRECT_CHOSEN,
  DTL_CORRECT_SEARCHED,  /* chosen from so many that they are searched */
} DtlCorrectForm;

/**
 * DtlCorrectField:
 * @kind: the decision that it makes
 * @marking: the decision that it makes of words in which nothing was read; the same for most
 * @title: what the user calls it
 * @hint: (nullable): what can be typed
 * @form: how it is filled in
 * @second: it says what the figure is about, and stands with those that do
 *
 * What the user can correct. Title and hint are to be translated with gettext.
 */
typedef struct
{
  DtlDecisionKind kind;
  DtlDecisionKind marking;
  const char *title;
  const char *hint;
  DtlCorrectForm form;
  gboolean second;
} DtlCorrectField;

const DtlCorrectField *dtl_correct_fields      (DtlSelectionKind about, guint *n_fields); /* a figure, date or quotation */

/* What was read, or stands there now, in the notation of a decision of that kind. Empty for nothing. */
char                  *dtl_correct_write_figure (DtlDecisionKind kind, const DtlFigure *figure);
char                  *dtl_correct_write_date   (const DtlDateMention *date);

char                  *dtl_correct_say_precision (const char *interval); /* "Q3 2024 · known to the quarter" */

G_END_DECLS
