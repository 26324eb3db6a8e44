/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-decision.h"
#include "dtl-selection.h"
#include "dtl-snapshot.h"

G_BEGIN_DECLS

/**
 * DtlSession:
 *
 * One open collection, for the interface: what is in it, what was compared, what is chosen.
 * All panes know the session; no pane knows another. All of its methods are called on the main
 * thread; reading, comparing and saving happen on others, and their result is swapped in at
 * once: in one turn of the main loop the list models change and "comparison" notifies.
 *
 * Properties: "title" (string), "file" (GFile: where the user keeps it; NULL until then), "busy" (boolean),
 * "progress" (double, 0–1), "comparison" (only for notify::comparison: boxed, use the getter),
 * "can-undo", "can-redo" (boolean), "undo-label", "redo-label" (string), "author" (string, writable: the name that decisions are
 * signed with; NULL or empty: they are not).
 * Signals: "selection-changed" (none), "failed" (string: a plain sentence for a toast), "arrived" (GArray of DtlNews: what
 * became of reports that were brought in, once it is shown; valid during the emission).
 */
#define DTL_TYPE_SESSION (dtl_session_get_type ())
G_DECLARE_FINAL_TYPE (DtlSession, dtl_session, DTL, SESSION, GObject)

DtlSession          *dtl_session_new                (const char *data_directory);
DtlSession          *dtl_session_new_in             (const char *data_directory, const char *working_folder);
gboolean             dtl_session_get_busy           (DtlSession *self);
double               dtl_session_get_progress       (DtlSession *self);

/* What is in it. The models keep their identity for the session's life. */
GListModel          *dtl_session_get_sources        (DtlSession *self); /* DtlSourceItem, in the collection's order; failed files after them */
GListModel          *dtl_session_get_measures       (DtlSession *self); /* DtlMeasureItem, in the comparison's order */
GListModel          *dtl_session_get_events         (DtlSession *self); /* DtlEventItem: each dated event of each source */
GListModel          *dtl_session_get_decisions      (DtlSession *self); /* DtlDecisionItem: what the user decided, in the order it was made */
const DtlComparison *dtl_session_get_comparison     (DtlSession *self); /* never NULL; empty at first */
gboolean             dtl_session_find_id            (DtlSession *self, guint source, gint64 *id); /* what the collection calls a source */
int                  dtl_session_find_source        (DtlSession *self, gint64 id); /* and back; -1 if it is not there */
const DtlLexicon    *dtl_session_get_lexicon        (DtlSession *self); /* NULL while there is no collection */

/* Swaps in what another thread made; what its jobs end with, and a way to show what was compared elsewhere. */
void                 dtl_session_show               (DtlSession *self, DtlSnapshot *snapshot);
void                 dtl_session_show_comparison    (DtlSession *self, DtlComparison *comparison);

/* What is chosen. After a new comparison it is the same thing there; what no longer exists becomes NONE. */
const DtlSelection  *dtl_session_get_selection      (DtlSession *self);
void                 dtl_session_select             (DtlSession *self, DtlSelectionKind kind, guint source, guint index);
int                  dtl_session_get_current_source (DtlSession *self); /* what the document pane shows: the selection's, or the last one; -1 if none */

/* Bringing sources in: reports, or one .dateline collection. Asynchronous. None is added twice, unless as a copy. */
void                 dtl_session_open_files         (DtlSession *self, GListModel *files); /* GFile */
void                 dtl_session_bring_in           (DtlSession *self, GListModel *files, gboolean copies);
void                 dtl_session_open_working       (DtlSession *self, const char *id);
void                 dtl_session_add_text           (DtlSession *self, const char *text);  /* pasted */
void                 dtl_session_cancel             (DtlSession *self);
void                 dtl_session_save_as            (DtlSession *self, GFile *file);

/* Changing it: each is one undoable step, saved at once. */
void                 dtl_session_remove_sources     (DtlSession *self, const guint *sources, guint n_sources);
void                 dtl_session_set_published      (DtlSession *self, guint source, DtlDate published);
void                 dtl_session_correct            (DtlSession *self, const GArray *figures, DtlDecisionKind kind, const char *value); /* DtlMentionRef */
void                 dtl_session_decide             (DtlSession *self, GPtrArray *decisions); /* DtlDecision; see dtl-session-decisions.h */
void                 dtl_session_amend              (DtlSession *self, GPtrArray *decisions, const GArray *revoked); /* both as one step; gint64 */
void                 dtl_session_revoke             (DtlSession *self, gint64 decision);
void                 dtl_session_set_title          (DtlSession *self, const char *title);
void                 dtl_session_undo               (DtlSession *self);
void                 dtl_session_redo               (DtlSession *self);

G_END_DECLS
