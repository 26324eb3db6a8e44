/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-collection.h"

G_BEGIN_DECLS

/* A folder for a test, with a working folder and a place for a published file in it. */
typedef struct
{
  char *folder;
  char *working;
  GFile *file;
} DtlStoreFixture;

void       dtl_store_fixture_set_up    (DtlStoreFixture *fixture, gconstpointer data);
void       dtl_store_fixture_tear_down (DtlStoreFixture *fixture, gconstpointer data);
DtlSource *dtl_store_fixture_source    (const char *title, const char *text);
gint64     dtl_store_fixture_add       (DtlCollection *collection, const char *title);
char      *dtl_store_fixture_titles    (DtlCollection *collection);

G_END_DECLS
