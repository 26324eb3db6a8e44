/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-session.h"

G_BEGIN_DECLS

/**
 * DtlEventSubject:
 * @source: index of a source that is shown
 * @event: index of one of its events
 * @whole: not only as that source tells it, but as all do
 *
 * What is edited: an event of one source, or the event of the story that it belongs to.
 */
typedef struct
{
  guint source;
  guint event;
  gboolean whole;
} DtlEventSubject;

/* What the user decides about events. Decisions are made of the comparison that is shown; none of an event that
 * is not shown any more. */
gboolean             dtl_event_subject_exists        (DtlSession *session, const DtlEventSubject *subject);
const DtlStoryEvent *dtl_event_subject_story         (DtlSession *session, const DtlEventSubject *subject); /* %NULL if it belongs to none */
guint                dtl_event_subject_date          (DtlSession *session, const DtlEventSubject *subject); /* index of the date that dates it */
const DtlInterval   *dtl_event_subject_interval      (DtlSession *session, const DtlEventSubject *subject);
const char          *dtl_event_subject_label         (DtlSession *session, const DtlEventSubject *subject);

void                 dtl_event_corrections_add_date    (DtlSession *session, const DtlEventSubject *subject, const char *value, GPtrArray *decisions);
void                 dtl_event_corrections_add_summary (DtlSession *session, const DtlEventSubject *subject, const char *value, GPtrArray *decisions);
GPtrArray           *dtl_event_corrections_merge       (DtlSession *session, const DtlEventSubject *subject, guint story); /* DtlDecision */
GPtrArray           *dtl_event_corrections_separate    (DtlSession *session, const DtlEventSubject *subject);             /* DtlDecision */

/* Each does one undoable step and says so in a toast of the window that @from is in. */
void                 dtl_event_correct_date          (GtkWidget *from, DtlSession *session, const DtlEventSubject *subject, const char *value);
void                 dtl_event_correct_merge         (GtkWidget *from, DtlSession *session, const DtlEventSubject *subject, guint story);
void                 dtl_event_correct_separate      (GtkWidget *from, DtlSession *session, const DtlEventSubject *subject);

G_END_DECLS
