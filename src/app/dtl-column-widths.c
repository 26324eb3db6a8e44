/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a column is called lasts longer than its place: columns come and go with sources and folding. What a source is
 * called is nobody's business outside its collection, so not every width is kept. */

#include "config.h"

#include "dtl-column-widths.h"

#define LEAST 40 /* pixels: what is narrower cannot be taken hold of again */
#define MOST 1200

struct _DtlColumnWidths
{
  GHashTable *widths; /* name → width */
  GHashTable *kept;   /* the same, of those that outlive the program */
  GSettings *settings;
  char *key;
};

DtlColumnWidths *
dtl_column_widths_new (void)
{
  DtlColumnWidths *self = g_new0 (DtlColumnWidths, 1);

  self->widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
dtl_column_widths_free (DtlColumnWidths *self)
{
  g_hash_table_unref (self->widths);
  g_hash_table_unref (self->kept);
  g_clear_object (&self->settings);
  g_free (self->key);
  g_free (self);
}

static void
set_width (GHashTable *widths, const char *name, int width)
{
  if (width > 0)
    g_hash_table_replace (widths, g_strdup (name), GINT_TO_POINTER (CLAMP (width, LEAST, MOST)));
  else
    g_hash_table_remove (widths, name);
}

static void
save (DtlColumnWidths *self)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{si}"));
  GHashTableIter iter;
  gpointer name, width;

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, &name, &width))
    g_variant_builder_add (&builder, "{si}", name, GPOINTER_TO_INT (width));
  g_settings_set_value (self->settings, self->key, g_variant_builder_end (&builder));
}

/**
 * dtl_column_widths_remember:
 * @self: widths
 * @settings: (transfer none): where to keep them
 * @key: of type a{si}: name → width
 *
 * Takes the widths that were kept last time, and keeps those that are set from now on.
 */
void
dtl_column_widths_remember (DtlColumnWidths *self, GSettings *settings, const char *key)
{
  g_autoptr (GVariant) kept = g_settings_get_value (settings, key);
  GVariantIter iter;
  const char *name;
  int width;

  g_set_object (&self->settings, settings);
  g_set_str (&self->key, key);
  g_variant_iter_init (&iter, kept);
  while (g_variant_iter_next (&iter, "{&si}", &name, &width))
    {
      set_width (self->widths, name, width);
      set_width (self->kept, name, width);
    }
}

/**
 * dtl_column_widths_get:
 * @self: widths
 * @name: of a column
 *
 * Returns: how wide the user wants it, or 0 if nothing was said
 */
int
dtl_column_widths_get (DtlColumnWidths *self, const char *name)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->widths, name));
}

/**
 * dtl_column_widths_set:
 * @self: widths
 * @name: of a column
 * @width: how wide the user wants it, brought to what is of use; 0: as wide as is usual
 * @kept_as: (nullable): what column is to be so next time
 */
void
dtl_column_widths_set (DtlColumnWidths *self, const char *name, int width, const char *kept_as)
{
  set_width (self->widths, name, width);
  if (kept_as == NULL || self->settings == NULL)
    return;
  set_width (self->kept, kept_as, width);
  save (self);
}
