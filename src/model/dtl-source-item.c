/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the source list is a source that was read or a file that was not: the list shows both,
 * so that nothing that was dropped on the window vanishes without a word. */

#include "config.h"

#include "dtl-source-item.h"

#include <glib/gi18n-lib.h>

#include "dtl-words.h"

struct _DtlSourceItem
{
  GObject parent_instance;

  DtlSnapshot *snapshot;
  guint position;
};

G_DEFINE_FINAL_TYPE (DtlSourceItem, dtl_source_item, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  PROP_SUBTITLE,
  PROP_INDEX,
  PROP_N_FIGURES,
  PROP_N_CONFLICTS,
  PROP_COLOUR,
  PROP_MONOGRAM,
  PROP_HAS_DATE,
  PROP_FAILURE,
  PROP_PUBLISHED,
  N_PROPS,
};

static void
dtl_source_item_finalize (GObject *object)
{
  DtlSourceItem *self = DTL_SOURCE_ITEM (object);

  dtl_snapshot_unref (self->snapshot);
  G_OBJECT_CLASS (dtl_source_item_parent_class)->finalize (object);
}

static void
dtl_source_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DtlSourceItem *self = DTL_SOURCE_ITEM (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, dtl_source_item_get_name (self));
      break;
    case PROP_SUBTITLE:
      g_value_take_string (value, dtl_source_item_dup_subtitle (self));
      break;
    case PROP_INDEX:
      g_value_set_uint (value, dtl_source_item_get_index (self));
      break;
    case PROP_N_FIGURES:
      g_value_set_uint (value, dtl_source_item_get_n_figures (self));
      break;
    case PROP_N_CONFLICTS:
      g_value_set_uint (value, dtl_source_item_get_n_conflicts (self));
      break;
    case PROP_COLOUR:
      g_value_set_uint (value, dtl_source_item_get_colour (self));
      break;
    case PROP_MONOGRAM:
      g_value_set_string (value, dtl_source_item_get_monogram (self));
      break;
    case PROP_HAS_DATE:
      g_value_set_boolean (value, dtl_source_item_get_has_date (self));
      break;
    case PROP_FAILURE:
      g_value_set_string (value, dtl_source_item_get_failure (self));
      break;
    case PROP_PUBLISHED:
      g_value_set_int (value, dtl_source_item_get_published (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dtl_source_item_class_init (DtlSourceItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamSpec *props[N_PROPS] = {
    NULL,
    g_param_spec_string ("name", NULL, NULL, NULL, flags),
    g_param_spec_string ("subtitle", NULL, NULL, NULL, flags),
    g_param_spec_uint ("index", NULL, NULL, 0, G_MAXUINT, 0, flags),
    g_param_spec_uint ("n-figures", NULL, NULL, 0, G_MAXUINT, 0, flags),
    g_param_spec_uint ("n-conflicts", NULL, NULL, 0, G_MAXUINT, 0, flags),
    g_param_spec_uint ("colour", NULL, NULL, 0, G_MAXUINT, 0, flags),
    g_param_spec_string ("monogram", NULL, NULL, NULL, flags),
    g_param_spec_boolean ("has-date", NULL, NULL, FALSE, flags),
    g_param_spec_string ("failure", NULL, NULL, NULL, flags),
    g_param_spec_int ("published", NULL, NULL, G_MININT, G_MAXINT, 0, flags),
  };

  object_class->finalize = dtl_source_item_finalize;
  object_class->get_property = dtl_source_item_get_property;
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
dtl_source_item_init (DtlSourceItem *self)
{
}

/**
 * dtl_source_item_new:
 * @snapshot: what is shown; a reference is kept
 * @position: place in the list: sources first, then failures
 *
 * Returns: (transfer full): its row
 */
DtlSourceItem *
dtl_source_item_new (DtlSnapshot *snapshot, guint position)
{
  DtlSourceItem *self = g_object_new (DTL_TYPE_SOURCE_ITEM, NULL);

  g_assert (position < snapshot->comparison->readings->len + snapshot->failures->len);
  self->snapshot = dtl_snapshot_ref (snapshot);
  self->position = position;
  return self;
}

static const DtlFailure *
get_failure (DtlSourceItem *self)
{
  const guint n_sources = self->snapshot->comparison->readings->len;

  return self->position < n_sources ? NULL : g_ptr_array_index (self->snapshot->failures, self->position - n_sources);
}

/**
 * dtl_source_item_get_reading:
 *
 * Returns: (transfer none) (nullable): what was read in it; %NULL if it could not be read
 */
const DtlReading *
dtl_source_item_get_reading (DtlSourceItem *self)
{
  return get_failure (self) == NULL ? dtl_comparison_reading (self->snapshot->comparison, self->position) : NULL;
}

/**
 * dtl_source_item_get_index:
 *
 * Returns: index of the source in the comparison; %G_MAXUINT if it could not be read
 */
guint
dtl_source_item_get_index (DtlSourceItem *self)
{
  return get_failure (self) == NULL ? self->position : G_MAXUINT;
}

/**
 * dtl_source_item_get_place:
 *
 * Returns: its place in the session's list: sources first, then what could not be read
 */
guint
dtl_source_item_get_place (DtlSourceItem *self)
{
  return self->position;
}

/**
 * dtl_source_item_get_name:
 *
 * Returns: (transfer none): what to call it: publisher, title, file name, or that it has none
 */
const char *
dtl_source_item_get_name (DtlSourceItem *self)
{
  const DtlFailure *failure = get_failure (self);
  const char *name;

  if (failure != NULL)
    return failure->name;
  name = dtl_snapshot_get_name (self->snapshot, self->position);
  return name != NULL ? name : _("Untitled");
}

/**
 * dtl_source_item_dup_subtitle:
 *
 * Returns: (transfer full): its date, if that is known, and number of figures, or why it could not be read
 */
char *
dtl_source_item_dup_subtitle (DtlSourceItem *self)
{
  const DtlFailure *failure = get_failure (self);
  g_autofree char *date = NULL;
  g_autofree char *figures = NULL;
  guint n;

  if (failure != NULL)
    return g_strdup (failure->message);
  n = dtl_source_item_get_n_figures (self);
  /* Translators: the number of figures (numbers, amounts) in a report */
  figures = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u figure", "%u figures", n), n);
  if (!dtl_source_item_get_has_date (self))
    return g_steal_pointer (&figures);
  date = dtl_words_date (dtl_source_item_get_reading (self)->published);
  return g_strdup_printf ("%s · %s", date, figures);
}

/**
 * dtl_source_item_get_monogram:
 *
 * Returns: (transfer none): a letter or two that tell it apart from the others
 */
const char *
dtl_source_item_get_monogram (DtlSourceItem *self)
{
  return get_failure (self) == NULL ? g_ptr_array_index (self->snapshot->monograms, self->position) : "!";
}

/**
 * dtl_source_item_get_colour:
 *
 * Returns: which colour of the palette is its own; the palette goes round
 */
guint
dtl_source_item_get_colour (DtlSourceItem *self)
{
  return self->position;
}

guint
dtl_source_item_get_n_figures (DtlSourceItem *self)
{
  const DtlReading *reading = dtl_source_item_get_reading (self);

  return reading != NULL ? reading->figures->len : 0;
}

/**
 * dtl_source_item_get_n_conflicts:
 *
 * Returns: the number of measures and events in which it stands against the others
 */
guint
dtl_source_item_get_n_conflicts (DtlSourceItem *self)
{
  return get_failure (self) == NULL ? g_array_index (self->snapshot->conflicts, guint, self->position) : 0;
}

/**
 * dtl_source_item_get_has_date:
 *
 * Returns: whether it is known when it was published
 */
gboolean
dtl_source_item_get_has_date (DtlSourceItem *self)
{
  const DtlReading *reading = dtl_source_item_get_reading (self);

  return reading != NULL && dtl_date_is_set (reading->published);
}

/**
 * dtl_source_item_get_published:
 *
 * Returns: the day it was published, for sorting; %G_MAXINT if that is not known
 */
int
dtl_source_item_get_published (DtlSourceItem *self)
{
  return dtl_source_item_get_has_date (self) ? dtl_date_to_day (dtl_source_item_get_reading (self)->published) : G_MAXINT;
}

/**
 * dtl_source_item_get_failure:
 *
 * Returns: (transfer none) (nullable): why it could not be read; %NULL if it was
 */
const char *
dtl_source_item_get_failure (DtlSourceItem *self)
{
  const DtlFailure *failure = get_failure (self);

  return failure != NULL ? failure->message : NULL;
}
