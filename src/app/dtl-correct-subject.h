/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-session.h"

G_BEGIN_DECLS

/**
 * DtlCorrectSubject:
 * @about: %DTL_SELECTION_FIGURE, %DTL_SELECTION_DATE or %DTL_SELECTION_QUOTATION
 * @marking: nothing was read there: the user says that there is one
 * @span: its words; those of a quotation may be moved
 * @initial: its words as they were at first
 * @sentence: the sentence that they stand in
 * @reading: what is shown of its source
 *
 * What is being corrected: what was read, and what stands there now. It outlives what is shown.
 */
typedef struct
{
  DtlSelectionKind about;
  gboolean marking;
  DtlSpan span;
  DtlSpan initial;
  DtlSpan sentence;
  DtlReading *reading;
  DtlReading *reread; /* (nullable): holds the strings of @figure */
  DtlFigure figure;   /* as it stands there now */
  DtlFigure figure_read;
  DtlDateMention date;
  DtlDateMention date_read;
  const char *speaker;
  const char *speaker_read;
} DtlCorrectSubject;

DtlCorrectSubject *dtl_correct_subject_new         (DtlSession *session, DtlSelectionKind about, guint source, guint index);
DtlCorrectSubject *dtl_correct_subject_new_marking (DtlSession *session, DtlSelectionKind about, guint source, DtlSpan words);
void               dtl_correct_subject_free        (DtlCorrectSubject *subject);

char              *dtl_correct_subject_write       (const DtlCorrectSubject *subject, DtlDecisionKind kind, gboolean read);
char              *dtl_correct_subject_dup_words   (const DtlCorrectSubject *subject);
char              *dtl_correct_subject_say_receipt (const DtlCorrectSubject *subject); /* NULL of what has none */
int                dtl_correct_subject_find_source (const DtlCorrectSubject *subject, DtlSession *session);
GArray            *dtl_correct_subject_find        (const DtlCorrectSubject *subject, DtlSession *session, DtlDecisionKind kind); /* gint64 */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlCorrectSubject, dtl_correct_subject_free)

G_END_DECLS
