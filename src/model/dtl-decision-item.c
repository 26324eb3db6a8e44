/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of corrections wants an object for each; the core has structs in an array. This is the object,
 * made when a row comes into view. */

#include "dtl-decision-item.h"

#include "dtl-decision-words.h"

struct _DtlDecisionItem
{
  GObject parent_instance;

  DtlSnapshot *snapshot;
  guint index;
};

G_DEFINE_FINAL_TYPE (DtlDecisionItem, dtl_decision_item, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_KIND,
  PROP_WHAT,
  PROP_WORDS,
  PROP_WHERE,
  PROP_ABSENCE,
  PROP_WHO,
  PROP_WHY,
  PROP_WHEN,
  PROP_PLACED,
  PROP_SOURCE,
  PROP_START,
  PROP_END,
  PROP_MENTION,
  N_PROPS,
};

static void
dtl_decision_item_finalize (GObject *object)
{
  dtl_snapshot_unref (DTL_DECISION_ITEM (object)->snapshot);
  G_OBJECT_CLASS (dtl_decision_item_parent_class)->finalize (object);
}

static GDateTime *
tell_when (gint64 made)
{
  return made != 0 ? g_date_time_new_from_unix_local (made / G_USEC_PER_SEC) : NULL;
}

static void
get_place_property (const DtlDecisionPlace *place, guint id, GValue *value)
{
  switch (id)
    {
    case PROP_PLACED:
      g_value_set_boolean (value, place->placed);
      break;
    case PROP_SOURCE:
      g_value_set_int (value, place->source);
      break;
    case PROP_START:
      g_value_set_uint (value, place->span.start);
      break;
    case PROP_END:
      g_value_set_uint (value, place->span.end);
      break;
    default:
      g_value_set_int (value, place->mention);
    }
}

/* Of a source that is gone, what it was called. */
static const char *
get_name (const DtlSnapshot *snapshot, const DtlDecisionPlace *place)
{
  if (place->source >= 0)
    return dtl_snapshot_get_name (snapshot, (guint) place->source);
  return snapshot->removed != NULL ? g_hash_table_lookup (snapshot->removed, &place->decision->source) : NULL;
}

static void
dtl_decision_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DtlDecisionItem *self = DTL_DECISION_ITEM (object);
  const DtlDecisionPlace *place = dtl_decision_item_get_place (self);

  switch (id)
    {
    case PROP_ID:
      g_value_set_int64 (value, place->decision->id);
      break;
    case PROP_KIND:
      g_value_set_uint (value, place->decision->kind);
      break;
    case PROP_WHAT:
      g_value_take_string (value, dtl_decision_words_what (place->decision));
      break;
    case PROP_WORDS:
      g_value_set_string (value, place->decision->anchor->exact);
      break;
    case PROP_WHERE:
      g_value_set_string (value, get_name (self->snapshot, place));
      break;
    case PROP_ABSENCE:
      g_value_take_string (value, dtl_decision_words_absence (place, self->snapshot->removed));
      break;
    case PROP_WHO:
      g_value_set_string (value, place->decision->author);
      break;
    case PROP_WHY:
      g_value_set_string (value, place->decision->reason);
      break;
    case PROP_WHEN:
      g_value_take_boxed (value, tell_when (place->decision->made));
      break;
    case PROP_PLACED:
    case PROP_SOURCE:
    case PROP_START:
    case PROP_END:
    case PROP_MENTION:
      get_place_property (place, id, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dtl_decision_item_class_init (DtlDecisionItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamSpec *props[N_PROPS] = {
    NULL,
    g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags),
    g_param_spec_uint ("kind", NULL, NULL, 0, DTL_N_DECISION_KINDS - 1, 0, flags),
    g_param_spec_string ("what", NULL, NULL, NULL, flags),
    g_param_spec_string ("words", NULL, NULL, NULL, flags),
    g_param_spec_string ("where", NULL, NULL, NULL, flags),
    g_param_spec_string ("absence", NULL, NULL, NULL, flags),
    g_param_spec_string ("who", NULL, NULL, NULL, flags),
    g_param_spec_string ("why", NULL, NULL, NULL, flags),
    g_param_spec_boxed ("when", NULL, NULL, G_TYPE_DATE_TIME, flags),
    g_param_spec_boolean ("placed", NULL, NULL, FALSE, flags),
    g_param_spec_int ("source", NULL, NULL, -1, G_MAXINT, -1, flags),
    g_param_spec_uint ("start", NULL, NULL, 0, G_MAXUINT, 0, flags),
    g_param_spec_uint ("end", NULL, NULL, 0, G_MAXUINT, 0, flags),
    g_param_spec_int ("mention", NULL, NULL, -1, G_MAXINT, -1, flags),
  };

  object_class->finalize = dtl_decision_item_finalize;
  object_class->get_property = dtl_decision_item_get_property;
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
dtl_decision_item_init (DtlDecisionItem *self)
{
}

/**
 * dtl_decision_item_new:
 * @snapshot: the snapshot; a reference is kept
 * @index: index of one of its comparison's decisions
 *
 * Returns: (transfer full): its row
 */
DtlDecisionItem *
dtl_decision_item_new (DtlSnapshot *snapshot, guint index)
{
  DtlDecisionItem *self = g_object_new (DTL_TYPE_DECISION_ITEM, NULL);

  g_assert (index < snapshot->comparison->decisions->len);
  self->snapshot = dtl_snapshot_ref (snapshot);
  self->index = index;
  return self;
}

/**
 * dtl_decision_item_get_place:
 *
 * Returns: (transfer none): the decision and its place, alive as long as the item
 */
const DtlDecisionPlace *
dtl_decision_item_get_place (DtlDecisionItem *self)
{
  return g_ptr_array_index (self->snapshot->comparison->decisions, self->index);
}
