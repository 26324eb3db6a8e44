/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline takes one list of objects, and publication dates are no events of a reading: so each gets an
 * object of its own. */

#include "dtl-publication-item.h"

struct _DtlPublicationItem
{
  GObject parent_instance;
  guint source;
  char *name;
  DtlDay day;
};

G_DEFINE_FINAL_TYPE (DtlPublicationItem, dtl_publication_item, G_TYPE_OBJECT)

static void
dtl_publication_item_finalize (GObject *object)
{
  g_free (DTL_PUBLICATION_ITEM (object)->name);
  G_OBJECT_CLASS (dtl_publication_item_parent_class)->finalize (object);
}

static void
dtl_publication_item_class_init (DtlPublicationItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dtl_publication_item_finalize;
}

static void
dtl_publication_item_init (DtlPublicationItem *self)
{
}

/**
 * dtl_publication_item_new:
 * @source: which source was published
 * @name: what it is called
 * @day: when
 *
 * Returns: (transfer full): a flag
 */
DtlPublicationItem *
dtl_publication_item_new (guint source, const char *name, DtlDay day)
{
  DtlPublicationItem *self = g_object_new (DTL_TYPE_PUBLICATION_ITEM, NULL);

  self->source = source;
  self->name = g_strdup (name);
  self->day = day;
  return self;
}

/**
 * dtl_publication_item_get_source:
 *
 * Returns: which source was published
 */
guint
dtl_publication_item_get_source (DtlPublicationItem *self)
{
  return self->source;
}

/**
 * dtl_publication_item_get_name:
 *
 * Returns: (transfer none): what the source is called
 */
const char *
dtl_publication_item_get_name (DtlPublicationItem *self)
{
  return self->name;
}

/**
 * dtl_publication_item_get_day:
 *
 * Returns: when
 */
DtlDay
dtl_publication_item_get_day (DtlPublicationItem *self)
{
  return self->day;
}
