/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-lexicon.h"
#include "dtl-phrase-table.h"

G_BEGIN_DECLS

/* A word or phrase: the keys of its senses stand behind each other. */
typedef struct
{
  guint64 classes[2]; /* the first 64 classes, and those behind them */
  guint32 first;
  guint32 n_keys;
} DtlLexiconEntry;

/* What is asked of a sense before it is looked at. */
typedef struct
{
  guint32 sense;
  guint16 length; /* of its surface */
  guint8 class;
  guint8 cased;
} DtlLexiconKey;

struct _DtlLexicon
{
  gatomicrefcount ref_count;
  const char *language;
  DtlPhraseTable table;
  DtlLexiconEntry *entries; /* [0] is nothing */
  DtlLexiconKey *keys;
  DtlSense *senses;       /* as they were found */
  GPtrArray *files;       /* the data files, into which the senses' strings point */
  GStringChunk *plurals;  /* what the data do not spell out */
  DtlConcepts *concepts;
  DtlThesaurus *thesaurus;
  GHashTable *unit_kinds; /* code of a unit → its DtlUnitKind, one up */
  GHashTable *bands;      /* code of a currency → DtlRange */
};

G_STATIC_ASSERT (DTL_SENSE_LAST <= 128);

gboolean dtl_lexicon_fill (DtlLexicon *self, const char *data_directory, GError **error);

G_END_DECLS
