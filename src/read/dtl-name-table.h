/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 hash; /* 0 in a slot that is free */
  const char *key;
  gsize length;
  gpointer value;
} DtlNameSlot;

/**
 * DtlNameTable:
 *
 * From words, by their bytes, to something about them. Neither keys nor values are its own: keys are parts of a text
 * that outlives it. Zeroed it is empty, and takes no memory until something is put into it.
 */
typedef struct
{
  DtlNameSlot *slots;
  guint n_slots; /* a power of two, or 0 */
  guint n_keys;
} DtlNameTable;

gpointer  dtl_name_table_find  (const DtlNameTable *self, const char *key, gsize length); /* NULL if it is not there */
gpointer *dtl_name_table_at    (DtlNameTable *self, const char *key, gsize length);
void      dtl_name_table_clear (DtlNameTable *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DtlNameTable, dtl_name_table_clear)

G_END_DECLS
