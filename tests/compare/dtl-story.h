/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dtl-comparison.h"
#include "dtl-lexicon.h"

G_BEGIN_DECLS

/* What a careful reader finds: a row, an event, a quotation, a sum. */
typedef struct
{
  char *kind;
  char **verdicts;
  GPtrArray *reports; /* char * */
  GPtrArray *texts;   /* char *, parallel */
} DtlExpected;

typedef struct
{
  char *name;
  gboolean open;        /* not compared right yet */
  gboolean sealed;      /* nothing of it is told but the totals */
  GPtrArray *names;     /* char *: names of the reports */
  GPtrArray *expected;  /* DtlExpected */
  const DtlLexicon *lexicon;
  DtlComparison *comparison;
  GHashTable *wanted;   /* rows and events that may be conflicts */
} DtlStory;

gboolean   dtl_story_is_sealed (const char *folder);
GPtrArray *dtl_story_list (const char *directory); /* char * */
DtlStory  *dtl_story_load (const DtlLexicon *lexicon, const char *directory, const char *name);
void       dtl_story_free (DtlStory *story);

void     dtl_story_tell      (const DtlStory *story, const char *format, ...) G_GNUC_PRINTF (2, 3);
guint    dtl_story_report    (const DtlStory *story, const char *name);
gboolean dtl_story_figure    (const DtlStory *story, const DtlExpected *expected, guint index, DtlMentionRef *ref);
int      dtl_story_row       (const DtlStory *story, const DtlExpected *expected, guint index);
int      dtl_story_event     (const DtlStory *story, const DtlExpected *expected, guint index);
int      dtl_story_quotation (const DtlStory *story, const DtlExpected *expected, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlStory, dtl_story_free)

G_END_DECLS
