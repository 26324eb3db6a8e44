/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-date.h"

G_BEGIN_DECLS

/* When a source was published: a flag in its lane. */
#define DTL_TYPE_PUBLICATION_ITEM (dtl_publication_item_get_type ())
G_DECLARE_FINAL_TYPE (DtlPublicationItem, dtl_publication_item, DTL, PUBLICATION_ITEM, GObject)

DtlPublicationItem *dtl_publication_item_new        (guint source, const char *name, DtlDay day);
const char      *dtl_publication_item_get_name   (DtlPublicationItem *self);
guint            dtl_publication_item_get_source (DtlPublicationItem *self);
DtlDay           dtl_publication_item_get_day    (DtlPublicationItem *self);

G_END_DECLS
