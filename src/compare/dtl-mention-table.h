/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlMentionTable:
 *
 * A number for each mention of each source, -1 at first: all in one piece, since there are many of them, and of most
 * sources few.
 */
typedef struct _DtlMentionTable DtlMentionTable;

DtlMentionTable *dtl_mention_table_new        (void);
void             dtl_mention_table_free       (DtlMentionTable *self);
void             dtl_mention_table_clear      (DtlMentionTable *self);
void             dtl_mention_table_add_source (DtlMentionTable *self, guint n_mentions);
guint            dtl_mention_table_n_sources  (const DtlMentionTable *self);
void             dtl_mention_table_set        (DtlMentionTable *self, guint source, guint mention, int number);
int              dtl_mention_table_get        (const DtlMentionTable *self, guint source, guint mention);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlMentionTable, dtl_mention_table_free)

G_END_DECLS
